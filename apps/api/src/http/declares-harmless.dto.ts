import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { MayBeLeftOut } from './may-be-left-out.js';

/** A text that others read at once; what looks like client data (cliëntgegevens) in it is refused. */
export class DeclaresHarmless {
  @ApiPropertyOptional({
    description: 'Declares that whatever looks like client data in these texts is harmless (onschuldig)',
  })
  @MayBeLeftOut()
  @IsBoolean()
  declareHarmless?: boolean;
}
