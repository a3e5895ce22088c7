import { ApiProperty } from '@nestjs/swagger';
import { OrganisationRef } from '../../http/references.dto.js';

/** Where a proposal is recognised (herkend): per organisation, never per person. */
export class RecognitionList {
  @ApiProperty({ type: [OrganisationRef] })
  items!: readonly OrganisationRef[];

  @ApiProperty({ description: 'Whether the reader recognises it' })
  isRecognised!: boolean;
}
