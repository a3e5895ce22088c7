import {
  ClosingReflectionService,
  ExchangeChangeService,
  ExchangeListReadModel,
  ExchangeProposalService,
  ExchangeReadModel,
} from '@app/exchanges';
import type { Actor } from '@app/identity';
import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { WriteClosingReflection } from './dto/closing-reflection.dto.js';
import { CreateExchange, UpdateExchange } from './dto/exchange-contents.dto.js';
import { Exchange } from './dto/exchange.dto.js';
import { ExchangeList, ExchangeQuery } from './dto/exchange-summary.dto.js';

/** Exchanges of candidates between organisations. */
@ApiTags('exchanges')
@Controller('exchanges')
export class ExchangesController {
  constructor(
    private readonly proposals: ExchangeProposalService,
    private readonly changes: ExchangeChangeService,
    private readonly reflections: ClosingReflectionService,
    private readonly lists: ExchangeListReadModel,
    private readonly readModel: ExchangeReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List exchanges',
    description: 'The exchanges (uitwisselingen) of the reader’s programmes, by the name of the candidate.',
  })
  @ApiOkResponse({ type: ExchangeList })
  listExchanges(@CurrentActor() actor: Actor, @Query() query: ExchangeQuery): Promise<ExchangeList> {
    return this.lists.list(actor, query, query);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Read an exchange',
    description:
      'One exchange (uitwisseling), with what the reader may do. Who may not see the details sees who goes where.',
  })
  @ApiOkResponse({ type: Exchange })
  readExchange(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Exchange> {
    return this.readModel.read(actor, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Propose an exchange',
    description:
      'Proposes an exchange (uitwisseling) and plans its milestones (mijlpalen). For the programme office.',
  })
  @ApiCreatedResponse({ type: Exchange })
  async createExchange(@CurrentActor() actor: Actor, @Body() proposal: CreateExchange): Promise<Exchange> {
    return this.readModel.read(actor, await this.proposals.propose(actor, proposal));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change an exchange',
    description:
      'Changes what is given, until the exchange starts. Another date, host organisation or position voids the signatures (handtekeningen). For the programme office; the candidate changes the learning questions (leervragen).',
  })
  @ApiOkResponse({ type: Exchange })
  async changeExchange(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() change: UpdateExchange,
  ): Promise<Exchange> {
    await this.changes.change(actor, id, change, expected);
    return this.readModel.read(actor, id);
  }

  @Put(':id/closing-reflection')
  @ApiOperation({
    summary: 'Write the closing reflection',
    description:
      'Writes the closing reflection (slotreflectie), from a month before the end. For the candidate.',
  })
  @ApiOkResponse({ type: Exchange })
  async writeClosingReflection(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() reflection: WriteClosingReflection,
  ): Promise<Exchange> {
    await this.reflections.write(actor, id, reflection, expected);
    return this.readModel.read(actor, id);
  }
}
