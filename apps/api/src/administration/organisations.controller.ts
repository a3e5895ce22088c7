import type { Actor } from '@app/identity';
import { OrganisationReadModel, OrganisationService } from '@app/programmes';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateOrganisation, UpdateOrganisation } from './dto/organisation-contents.dto.js';
import { Organisation, OrganisationList, OrganisationQuery } from './dto/organisation.dto.js';

/** The organisations of the installation. */
@ApiTags('administration')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly readModel: OrganisationReadModel,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List organisations', description: 'The organisations (organisaties), by name.' })
  @ApiOkResponse({ type: OrganisationList })
  listOrganisations(@Query() query: OrganisationQuery): Promise<OrganisationList> {
    return this.readModel.list(query, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an organisation', description: 'One organisation (organisatie).' })
  @ApiOkResponse({ type: Organisation })
  readOrganisation(@Param('id', IdPipe) id: string): Promise<Organisation> {
    return this.readModel.read(id);
  }

  @Post()
  @ApiOperation({
    summary: 'Add an organisation',
    description: 'Adds an organisation (organisatie); for an administrator and the programme office.',
  })
  @ApiCreatedResponse({ type: Organisation })
  async createOrganisation(
    @CurrentActor() actor: Actor,
    @Body() body: CreateOrganisation,
  ): Promise<Organisation> {
    const { region = null, parentId = null, ...required } = body;
    return this.readModel.read(await this.organisations.create(actor, { ...required, region, parentId }));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change an organisation',
    description: 'Changes an organisation (organisatie); for an administrator and the programme office.',
  })
  @ApiOkResponse({ type: Organisation })
  async changeOrganisation(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateOrganisation,
  ): Promise<Organisation> {
    await this.organisations.change(actor, id, version, body);
    return this.readModel.read(id);
  }
}
