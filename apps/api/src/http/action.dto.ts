import { ApiProperty } from '@nestjs/swagger';
import { Refusal } from './problem-details.js';

/** Something that the workflow knows (handeling), and whether the reader can do it now. */
export class Action {
  @ApiProperty({ example: 'sign' })
  action!: string;

  @ApiProperty({ description: 'What the button says, in the language of the reader' })
  title!: string;

  allowed!: boolean;

  @ApiProperty({ type: [Refusal], description: 'Every reason why not; empty when allowed' })
  refusals!: readonly Refusal[];

  @ApiProperty({ type: [String], description: 'What must be filled in', example: ['reason'] })
  requires!: readonly string[];
}
