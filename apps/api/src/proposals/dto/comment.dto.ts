import { MaxLength } from '@app/platform';
import { type CommentPermission, commentPermissions } from '@app/proposals';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsString, IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';

/** A comment on a proposal (reactie). */
export class Comment {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The comment that it answers' })
  replyToId!: string | null;

  @ApiProperty({ type: PersonRef })
  author!: PersonRef;

  @ApiProperty({ description: 'In Markdown; empty once it was removed' })
  body!: string;

  @ApiProperty({ type: [PersonRef], description: 'Who is called upon in it (genoemd)' })
  mentions!: readonly PersonRef[];

  @ApiProperty({ type: String, format: 'date-time' })
  writtenAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  editedAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  removedAt!: Date | null;

  @ApiProperty({ enum: commentPermissions, isArray: true, description: 'What the reader can do now' })
  permissions!: readonly CommentPermission[];
}

/** A part of the comments of a proposal, oldest first. */
export class CommentList {
  @ApiProperty({ type: [Comment] })
  items!: Comment[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** A changed comment. */
export class UpdateComment extends DeclaresHarmless {
  @ApiProperty({ description: 'In Markdown' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(5000)
  body!: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Who is called upon in it (noemen)' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  mentionedIds?: string[];
}

/** A new comment. */
export class CreateComment extends UpdateComment {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The comment that it answers; an answer has no answers',
  })
  @MayBeLeftOut()
  @IsUUID()
  replyToId?: string;
}
