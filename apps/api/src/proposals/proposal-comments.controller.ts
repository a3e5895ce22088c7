import type { Actor } from '@app/identity';
import { CommentReadModel, CommentService, Readers } from '@app/proposals';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { Comment, CommentList, CreateComment, UpdateComment } from './dto/comment.dto.js';
import { ReaderList, ReaderQuery } from './dto/reader.dto.js';

/** The conversation about a proposal. */
@ApiTags('proposals')
@Controller('proposals/:id')
export class ProposalCommentsController {
  constructor(
    private readonly comments: CommentService,
    private readonly readModel: CommentReadModel,
    private readonly readers: Readers,
  ) {}

  @Get('comments')
  @ApiOperation({
    summary: 'List the comments on a proposal',
    description: 'The conversation (gesprek), oldest first; an answer names the comment that it answers.',
  })
  @ApiOkResponse({ type: CommentList })
  listProposalComments(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<CommentList> {
    return this.readModel.list(actor, id, query);
  }

  @Post('comments')
  @ApiOperation({
    summary: 'Comment on a proposal',
    description:
      'Writes a comment (reactie), or an answer to one; the writer and whoever is mentioned (genoemd) follow the proposal. For whoever sees it but observers.',
  })
  @ApiCreatedResponse({ type: Comment })
  async createProposalComment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() comment: CreateComment,
  ): Promise<Comment> {
    return this.readModel.read(actor, id, await this.comments.write(actor, id, comment));
  }

  @Patch('comments/:commentId')
  @ApiOperation({
    summary: 'Change a comment',
    description: 'Changes (bewerken) what is said, which shows from then on. For its writer.',
  })
  @ApiOkResponse({ type: Comment })
  async changeProposalComment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('commentId', IdPipe) commentId: string,
    @IfMatch() expected: number,
    @Body() change: UpdateComment,
  ): Promise<Comment> {
    await this.comments.edit(actor, id, commentId, change, expected);
    return this.readModel.read(actor, id, commentId);
  }

  @Delete('comments/:commentId')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove a comment',
    description:
      'Empties a comment (verwijderen); its place and its answers stay. For its writer and the programme office.',
  })
  @ApiHeader({ name: 'If-Match', description: 'The ETag of the version that is removed', required: false })
  @ApiNoContentResponse()
  removeProposalComment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('commentId', IdPipe) commentId: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.comments.remove(actor, id, commentId, expected);
  }

  @Get('readers')
  @ApiOperation({
    summary: 'Find people who can see a proposal',
    description: 'Who may be mentioned (genoemd): the first twenty by name.',
  })
  @ApiOkResponse({ type: ReaderList })
  async listProposalReaders(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { q }: ReaderQuery,
  ): Promise<ReaderList> {
    return { items: await this.readers.list(actor, id, q) };
  }
}
