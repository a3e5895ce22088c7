import type { Actor } from '@app/identity';
import { AttachmentReadModel, AttachmentService, attachmentTypes } from '@app/proposals';
import { Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { savedAs } from '../http/content-disposition.js';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { TakesFile, Upload, type UploadedFile } from '../http/upload.js';
import { Attachment, AttachmentList } from './dto/attachment.dto.js';

/** The bytes of a file, of any type that may be attached. */
const fileContent = Object.fromEntries(
  attachmentTypes.map(({ mediaType }) => [mediaType, { schema: { type: 'string', format: 'binary' } }]),
);

/** The files of a proposal. */
@ApiTags('proposals')
@Controller('proposals/:id/attachments')
export class ProposalAttachmentsController {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly readModel: AttachmentReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the attachments of a proposal',
    description: 'The files (bijlagen), oldest first, without their content.',
  })
  @ApiOkResponse({ type: AttachmentList })
  async listProposalAttachments(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<AttachmentList> {
    return { items: await this.readModel.list(actor, id) };
  }

  @Post()
  @TakesFile()
  @ApiOperation({
    summary: 'Attach a file to a proposal',
    description:
      'Adds a file (bijlage) of at most 10 MB; its content decides its type. PDF, PNG, JPEG, documents of Office and LibreOffice, and plain text in UTF-8; at most twenty. For an author and the programme office, until the proposal is closed.',
  })
  @ApiCreatedResponse({ type: Attachment })
  async createProposalAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Upload() file: UploadedFile,
  ): Promise<Attachment> {
    return this.readModel.read(actor, id, await this.attachments.add(actor, id, file));
  }

  @Get(':attachmentId')
  @ApiOperation({
    summary: 'Download an attachment',
    description: 'The bytes of a file (bijlage), to be saved and never to be shown in the browser.',
  })
  @ApiOkResponse({ description: 'The file', content: fileContent })
  async readProposalAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('attachmentId', IdPipe) attachmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, mediaType, sha256, content } = await this.readModel.readContent(actor, id, attachmentId);
    reply.headers({
      'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      'Content-Disposition': savedAs(name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
      ETag: `"${sha256}"`,
    });
    return content;
  }

  @Delete(':attachmentId')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove an attachment',
    description:
      'Removes a file (bijlage) for good. For who added it, an author and the programme office, until the proposal is closed.',
  })
  @ApiNoContentResponse()
  removeProposalAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('attachmentId', IdPipe) attachmentId: string,
  ): Promise<void> {
    return this.attachments.remove(actor, id, attachmentId);
  }
}
