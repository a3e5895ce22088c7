import { type Actor, DeputyReadModel, DeputyService } from '@app/identity';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateDeputy, Deputy, DeputyList, DeputyQuery } from './dto/deputy.dto.js';

/** Who stands in for a sponsor. */
@ApiTags('administration')
@Controller('deputies')
export class DeputiesController {
  constructor(
    private readonly deputies: DeputyService,
    private readonly readModel: DeputyReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List deputies',
    description: 'The deputies (vervangers) in the programmes of the reader, the one named last first.',
  })
  @ApiOkResponse({ type: DeputyList })
  listDeputies(@CurrentActor() actor: Actor, @Query() query: DeputyQuery): Promise<DeputyList> {
    return this.readModel.list(actor, query, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Name a deputy',
    description:
      'Names a deputy (vervanger) for a period; for the sponsor, and for the office of the programme.',
  })
  @ApiCreatedResponse({ type: Deputy })
  async createDeputy(@CurrentActor() actor: Actor, @Body() body: CreateDeputy): Promise<Deputy> {
    return this.readModel.read(actor, await this.deputies.appoint(actor, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a deputy', description: 'Ends the part of a deputy (vervanger) at once.' })
  @ApiNoContentResponse()
  revokeDeputy(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.deputies.revoke(actor, id);
  }
}
