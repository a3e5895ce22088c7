import type { Actor } from '@app/identity';
import { ProgrammeReadModel, ProgrammeService } from '@app/programmes';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateProgramme, UpdateProgramme } from './dto/programme-input.dto.js';
import { Programme, ProgrammeList } from './dto/programme.dto.js';

/** Programmes. */
@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly readModel: ProgrammeReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List programmes',
    description: 'The programmes (programma’s) in which you have a role, by name; an admin sees all.',
  })
  @ApiOkResponse({ type: ProgrammeList })
  listProgrammes(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<ProgrammeList> {
    return this.readModel.list(actor, page);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Read a programme',
    description: 'One programme (programma) with its template and partners.',
  })
  @ApiOkResponse({ type: Programme })
  readProgramme(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Programme> {
    return this.readModel.read(actor, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Set up a programme',
    description:
      'Sets up a programme (programma). For an admin, or the programme office (programmabureau) of any programme, who becomes the programme office of this one too.',
  })
  @ApiCreatedResponse({ type: Programme })
  createProgramme(@CurrentActor() actor: Actor, @Body() input: CreateProgramme): Promise<Programme> {
    return this.programmes.create(actor, input);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a programme',
    description:
      'Changes what is given of a programme (programma); a list takes the place of the whole list. Milestones that were planned do not follow a change of the template (mijlpalensjabloon): only new exchanges use it.',
  })
  @ApiOkResponse({ type: Programme })
  changeProgramme(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() changes: UpdateProgramme,
  ): Promise<Programme> {
    return this.programmes.change(actor, id, expected, changes);
  }
}
