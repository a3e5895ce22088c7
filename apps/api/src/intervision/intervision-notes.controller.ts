import type { Actor } from '@app/identity';
import { NoteReadModel, NoteService } from '@app/meetings';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.js';
import { CurrentActor, SessionOnly } from '../http/signed-in.decorator.js';
import {
  CreateIntervisionNote,
  IntervisionNote,
  IntervisionNoteList,
  IntervisionNoteReference,
  UpdateIntervisionNote,
} from './dto/intervision-note.dto.js';

/** What the room notes on a case; confidential, so no access token opens them. */
@ApiTags('intervision')
@SessionOnly()
@Controller('intervision-cases/:id/notes')
export class IntervisionNotesController {
  constructor(
    private readonly notes: NoteService,
    private readonly readModel: NoteReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the notes on an intervision case',
    description:
      'What was noted (aantekeningen), oldest first. For who attends; it counts as reading the case.',
  })
  @ApiOkResponse({ type: IntervisionNoteList })
  listIntervisionNotes(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<IntervisionNoteList> {
    return this.readModel.list(actor, id, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Note something on an intervision case',
    description:
      'Writes a note (aantekening) for the room, while the group works on the case. For who attends. The answer does not repeat what it says.',
  })
  @ApiCreatedResponse({ type: IntervisionNoteReference })
  async createIntervisionNote(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() note: CreateIntervisionNote,
  ): Promise<IntervisionNoteReference> {
    return { id: await this.notes.write(actor, id, note), version: 1 };
  }

  @Patch(':noteId')
  @ApiOperation({
    summary: 'Change a note on an intervision case',
    description: 'Changes (bewerken) one’s own note, while the group works on the case.',
  })
  @ApiOkResponse({ type: IntervisionNote })
  async changeIntervisionNote(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('noteId', IdPipe) noteId: string,
    @IfMatch() expected: number,
    @Body() change: UpdateIntervisionNote,
  ): Promise<IntervisionNote> {
    await this.notes.edit(actor, id, noteId, change, expected);
    return this.readModel.read(actor, id, noteId);
  }
}
