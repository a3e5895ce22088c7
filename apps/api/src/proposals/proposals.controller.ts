import type { Actor } from '@app/identity';
import { invalid } from '@app/platform';
import {
  CoAuthorService,
  HarmlessDeclarationService,
  IdeaService,
  ProposalChangeService,
  ProposalListReadModel,
  ProposalReadModel,
} from '@app/proposals';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateProposal, ReplaceProposalAuthors, UpdateProposal } from './dto/proposal-contents.dto.js';
import { ProposalList, ProposalQuery } from './dto/proposal-summary.dto.js';
import { Proposal } from './dto/proposal.dto.js';
import { proposalAfter } from './proposal-answer.js';

/** Improvement proposals and what their authors decide about them. */
@ApiTags('proposals')
@Controller('proposals')
export class ProposalsController {
  constructor(
    private readonly ideas: IdeaService,
    private readonly changes: ProposalChangeService,
    private readonly coAuthors: CoAuthorService,
    private readonly harmless: HarmlessDeclarationService,
    private readonly listModel: ProposalListReadModel,
    private readonly readModel: ProposalReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List proposals',
    description:
      'The proposals (verbetervoorstellen) that the reader may see, newest first; with awaiting=me earliest term first, with q best match first.',
  })
  @ApiOkResponse({ type: ProposalList })
  listProposals(@CurrentActor() actor: Actor, @Query() query: ProposalQuery): Promise<ProposalList> {
    return this.listModel.list(actor, query, query);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Read a proposal',
    description: 'A proposal (verbetervoorstel) with its reviews, pilots, adoptions and checks.',
  })
  @ApiOkResponse({ type: Proposal })
  readProposal(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Proposal> {
    return this.readModel.read(actor, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Note an idea',
    description: 'Notes an idea (idee) for a proposal; a title is enough. For a candidate of the cohort.',
  })
  @ApiCreatedResponse({ type: Proposal })
  async createProposal(@CurrentActor() actor: Actor, @Body() idea: CreateProposal): Promise<Proposal> {
    return this.readModel.read(actor, await this.ideas.note(actor, idea));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a proposal',
    description:
      'Saves the text as the next revision (versie), while it is an idea or changes were requested; or shares an idea with the cohort (delen). For its authors.',
  })
  @ApiOkResponse({ type: Proposal })
  async changeProposal(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() { isShared, ...change }: UpdateProposal,
  ): Promise<Proposal> {
    if (isShared && Object.keys(change).length > 0) throw invalid([goesAlone]);
    if (isShared) await this.changes.share(actor, id, expected);
    else await this.changes.revise(actor, id, change, expected);
    return this.readModel.read(actor, id);
  }

  @Put(':id/authors')
  @ApiOperation({
    summary: 'Change the authors of a proposal',
    description: 'Makes these candidates of the cohort the authors (auteurs). For an author.',
  })
  @ApiOkResponse({ type: Proposal })
  @ApiNoContentResponse({ description: 'Done, and out of the sight of who did it' })
  async replaceProposalAuthors(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() { authorIds }: ReplaceProposalAuthors,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Proposal | undefined> {
    await this.coAuthors.replace(actor, id, authorIds, expected);
    return proposalAfter(this.readModel, { actor, id, reply });
  }

  @Post(':id/harmless-declarations')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Declare findings harmless',
    description:
      'Declares that whatever looks like client data (cliëntgegevens) in the current text is harmless (onschuldig). There is no body. For its authors.',
  })
  @ApiHeader({ name: 'If-Match', description: 'The ETag of the version that was read', required: false })
  @ApiOkResponse({ type: Proposal })
  async declareHarmless(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
  ): Promise<Proposal> {
    await this.harmless.declare(actor, id, expected);
    return this.readModel.read(actor, id);
  }
}

const goesAlone = {
  pointer: '/isShared',
  code: 'goes_alone',
  detail: {
    nl: 'Delen gaat apart van een wijziging van de tekst.',
    en: 'Sharing goes apart from a change of the text.',
  },
};
