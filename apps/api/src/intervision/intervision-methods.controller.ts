import type { Actor } from '@app/identity';
import { MethodReadModel, MethodService } from '@app/meetings';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import {
  CreateIntervisionMethod,
  IntervisionMethod,
  IntervisionMethodList,
  IntervisionMethodQuery,
  UpdateIntervisionMethod,
} from './dto/intervision-method.dto.js';

/** The methods by which groups work on cases. */
@ApiTags('intervision')
@Controller('intervision-methods')
export class IntervisionMethodsController {
  constructor(
    private readonly methods: MethodService,
    private readonly readModel: MethodReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the intervision methods of a programme',
    description:
      'The methods (intervisiemethoden) that every programme has, and then its own, also those that are retired (vervallen).',
  })
  @ApiOkResponse({ type: IntervisionMethodList })
  async listIntervisionMethods(
    @CurrentActor() actor: Actor,
    @Query() { programmeId }: IntervisionMethodQuery,
  ): Promise<IntervisionMethodList> {
    return { items: await this.readModel.list(actor, programmeId) };
  }

  @Post()
  @ApiOperation({
    summary: 'Add an intervision method',
    description: 'Adds a method (methode toevoegen). For the programme office and its facilitators.',
  })
  @ApiCreatedResponse({ type: IntervisionMethod })
  async createIntervisionMethod(
    @CurrentActor() actor: Actor,
    @Body() { programmeId, ...method }: CreateIntervisionMethod,
  ): Promise<IntervisionMethod> {
    return this.readModel.read(actor, await this.methods.add(actor, programmeId, method));
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Read an intervision method',
    description: 'A method (intervisiemethode) that a programme added.',
  })
  @ApiOkResponse({ type: IntervisionMethod })
  readIntervisionMethod(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<IntervisionMethod> {
    return this.readModel.read(actor, id);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change an intervision method',
    description:
      'Changes (wijzigen) a method of the programme, or retires it (laten vervallen); a case that runs keeps what it began with.',
  })
  @ApiOkResponse({ type: IntervisionMethod })
  async changeIntervisionMethod(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() change: UpdateIntervisionMethod,
  ): Promise<IntervisionMethod> {
    await this.methods.change(actor, id, change, expected);
    return this.readModel.read(actor, id);
  }
}
