import type { Actor } from '@app/identity';
import { AgendaService, MeetingReadModel } from '@app/meetings';
import { type Fault, invalid } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
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
import { AgendaItemList, CreateAgendaItem, UpdateAgendaItem } from './dto/agenda-item.dto.js';
import { Meeting } from './dto/meeting.dto.js';

/** The agenda of a meeting. */
@ApiTags('meetings')
@Controller('meetings/:id/agenda-items')
export class MeetingAgendaItemsController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly meetings: MeetingReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the agenda of a meeting',
    description: 'The items of the agenda (agendapunten), in order.',
  })
  @ApiOkResponse({ type: AgendaItemList })
  async listAgendaItems(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<AgendaItemList> {
    return { items: (await this.meetings.read(actor, id)).agenda };
  }

  @Post()
  @ApiOperation({
    summary: 'Add an item to the agenda',
    description:
      'Adds an item (agendapunt) at the end, or takes one from the backlog of the cohort (agendavoorraad).',
  })
  @ApiCreatedResponse({ type: Meeting })
  async createAgendaItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { backlogItemId, ...item }: CreateAgendaItem,
  ): Promise<Meeting> {
    const { title, minutes } = item;
    if (backlogItemId !== undefined) {
      if (Object.keys(item).length > 0) throw invalid([goesAlone('/backlogItemId')]);
      await this.agenda.takeFromBacklog(actor, id, backlogItemId);
    } else if (title === undefined || minutes === undefined) {
      throw invalid([
        ...(title === undefined ? [required('/title')] : []),
        ...(minutes === undefined ? [required('/minutes')] : []),
      ]);
    } else await this.agenda.add(actor, id, { ...item, title, minutes });
    return this.meetings.read(actor, id);
  }

  @Patch(':itemId')
  @ApiOperation({
    summary: 'Change an item of the agenda',
    description:
      'Changes it, moves it (verplaatsen), finishes it (afronden) or puts it on the backlog of the cohort.',
  })
  @ApiOkResponse({ type: Meeting })
  async changeAgendaItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('itemId', IdPipe) itemId: string,
    @IfMatch() expected: number,
    @Body() { isOnBacklog, ...change }: UpdateAgendaItem,
  ): Promise<Meeting> {
    if (isOnBacklog && Object.keys(change).length > 0) throw invalid([goesAlone('/isOnBacklog')]);
    if (isOnBacklog) await this.agenda.putOnBacklog(actor, id, itemId, expected);
    else await this.agenda.change(actor, id, itemId, change, expected);
    return this.meetings.read(actor, id);
  }

  @Delete(':itemId')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take an item off the agenda',
    description: 'Removes it for good (verwijderen).',
  })
  @ApiHeader({ name: 'If-Match', description: 'The version of the item that is removed', required: false })
  @ApiNoContentResponse()
  removeAgendaItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('itemId', IdPipe) itemId: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.agenda.remove(actor, id, itemId, expected);
  }
}

function required(pointer: string): Fault {
  const detail = { nl: 'Dit veld is verplicht.', en: 'This field is required.' };
  return { pointer, code: 'isDefined', detail };
}

function goesAlone(pointer: string): Fault {
  return {
    pointer,
    code: 'goes_alone',
    detail: { nl: 'Dit gaat apart van andere velden.', en: 'This goes apart from other fields.' },
  };
}
