import { ExchangeHistoryReadModel, ExchangeReadModel, ExchangeTransitionService } from '@app/exchanges';
import type { Actor } from '@app/identity';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateExchangeTransition, ExchangeTransitionList } from './dto/exchange-transition.dto.js';
import { Exchange } from './dto/exchange.dto.js';

/** The steps of exchanges, past and next. */
@ApiTags('exchanges')
@Controller('exchanges/:id/transitions')
export class ExchangeTransitionsController {
  constructor(
    private readonly transitions: ExchangeTransitionService,
    private readonly history: ExchangeHistoryReadModel,
    private readonly exchanges: ExchangeReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the history of an exchange',
    description: 'What happened (geschiedenis), oldest first; for whoever may see the details.',
  })
  @ApiOkResponse({ type: ExchangeTransitionList })
  listExchangeTransitions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<ExchangeTransitionList> {
    return this.history.list(actor, id, query);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an action on an exchange',
    description:
      'Signs (tekenen), starts, amends (wijzigen), completes (afronden), ends early or cancels, as the workflow allows.',
  })
  @ApiOkResponse({ type: Exchange })
  async createExchangeTransition(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch({ optional: true }) expected: number | undefined,
    @Body() { action, ...input }: CreateExchangeTransition,
  ): Promise<Exchange> {
    await this.transitions.take(actor, id, action, input, expected);
    return this.exchanges.read(actor, id);
  }
}
