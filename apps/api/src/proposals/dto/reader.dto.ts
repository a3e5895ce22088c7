import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { PersonRef } from '../../http/references.dto.js';

/** Which readers are asked for. */
export class ReaderQuery {
  @ApiPropertyOptional({ description: 'A part of the name, without regard to capitals and accents' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** People who can see a proposal (lezers), by name; at most twenty. */
export class ReaderList {
  @ApiProperty({ type: [PersonRef] })
  items!: readonly PersonRef[];
}
