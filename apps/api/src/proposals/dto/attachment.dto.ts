import { type AttachmentPermission, attachmentPermissions } from '@app/proposals';
import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../http/references.dto.js';

/** A file that belongs to a proposal (bijlage). */
export class Attachment {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;

  @ApiProperty({ example: 'application/pdf' })
  mediaType!: string;

  @ApiProperty({ type: 'integer', description: 'In bytes' })
  size!: number;

  @ApiProperty({ type: PersonRef })
  addedBy!: PersonRef;

  @ApiProperty({ type: String, format: 'date-time' })
  addedAt!: Date;

  @ApiProperty({ enum: attachmentPermissions, isArray: true, description: 'What the reader can do now' })
  permissions!: readonly AttachmentPermission[];
}

/** The files of a proposal, oldest first. */
export class AttachmentList {
  @ApiProperty({ type: [Attachment] })
  items!: readonly Attachment[];
}
