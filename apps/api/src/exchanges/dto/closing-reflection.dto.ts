import { MaxLength } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString } from 'class-validator';
import { Trimmed } from '../../http/trimmed.js';

/** What the candidate leaves behind at the end. */
export class WriteClosingReflection {
  @ApiProperty({ description: 'Closing reflection (slotreflectie)' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  closingReflection!: string;

  @ApiProperty({ description: 'Advice to the host organisation (advies aan de gastorganisatie)' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  adviceToHost!: string;
}
