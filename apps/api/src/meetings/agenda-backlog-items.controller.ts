import type { Actor } from '@app/identity';
import { BacklogReadModel, BacklogService } from '@app/meetings';
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
import { CurrentActor } from '../http/signed-in.decorator.js';
import {
  AgendaBacklogItem,
  AgendaBacklogItemList,
  AgendaBacklogItemQuery,
  CreateAgendaBacklogItem,
  UpdateAgendaBacklogItem,
} from './dto/backlog-item.dto.js';

/** The subjects that wait for a meeting of a cohort. */
@ApiTags('meetings')
@Controller('agenda-backlog-items')
export class AgendaBacklogItemsController {
  constructor(
    private readonly backlog: BacklogService,
    private readonly readModel: BacklogReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the agenda backlog of a cohort',
    description: 'The subjects that wait for a meeting (agendavoorraad), for whoever is in the cohort.',
  })
  @ApiOkResponse({ type: AgendaBacklogItemList })
  listAgendaBacklogItems(
    @CurrentActor() actor: Actor,
    @Query() { cohortId, ...page }: AgendaBacklogItemQuery,
  ): Promise<AgendaBacklogItemList> {
    return this.readModel.list(actor, cohortId, page);
  }

  @Post()
  @ApiOperation({
    summary: 'Bring a subject for a meeting',
    description: 'Adds a subject to the backlog of the cohort (agendavoorraad).',
  })
  @ApiCreatedResponse({ type: AgendaBacklogItem })
  async createAgendaBacklogItem(
    @CurrentActor() actor: Actor,
    @Body() item: CreateAgendaBacklogItem,
  ): Promise<AgendaBacklogItem> {
    return this.readModel.read(actor, await this.backlog.add(actor, item));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a subject of the backlog',
    description: 'For who brought it, a facilitator of the cohort (begeleider) and the programme office.',
  })
  @ApiOkResponse({ type: AgendaBacklogItem })
  async changeAgendaBacklogItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() change: UpdateAgendaBacklogItem,
  ): Promise<AgendaBacklogItem> {
    await this.backlog.change(actor, id, change, expected);
    return this.readModel.read(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take a subject off the backlog',
    description: 'Removes it for good (verwijderen).',
  })
  @ApiHeader({ name: 'If-Match', description: 'The ETag of the version that is removed', required: false })
  @ApiNoContentResponse()
  removeAgendaBacklogItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.backlog.remove(actor, id, expected);
  }
}
