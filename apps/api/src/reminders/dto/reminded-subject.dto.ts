import type { IsoDate } from '@app/calendar';
import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../http/references.dto.js';

/** What somebody is reminded of. */
export class RemindedSubject {
  @ApiProperty({ description: 'Key of the rule' })
  rule!: string;

  ruleTitle!: string;

  @ApiProperty({ description: 'What kind of thing it is about' })
  subjectType!: string;

  @ApiProperty({ format: 'uuid' })
  subjectId!: string;

  @ApiProperty({ description: 'The thing in a few words' })
  about!: string;

  @ApiProperty({ description: 'Where it is seen within the product' })
  path!: string;

  @ApiProperty({ type: PersonRef })
  person!: PersonRef;

  @ApiProperty({ type: String, format: 'date', description: 'The day it is about' })
  fallsOn!: IsoDate;
}
