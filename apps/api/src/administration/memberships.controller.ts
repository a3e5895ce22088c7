import { type Actor, MembershipReadModel, MembershipService } from '@app/identity';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateMembership, UpdateMembership } from './dto/membership-contents.dto.js';
import { Membership, MembershipList, MembershipQuery } from './dto/membership.dto.js';

/** Who has which role, where and when. */
@ApiTags('administration')
@Controller('memberships')
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipService,
    private readonly readModel: MembershipReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List memberships',
    description:
      'The roles (rollen) of people in the programmes of the reader, by name; also those that have ended.',
  })
  @ApiOkResponse({ type: MembershipList })
  listMemberships(@CurrentActor() actor: Actor, @Query() query: MembershipQuery): Promise<MembershipList> {
    return this.readModel.list(actor, query, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a membership', description: 'One role (rol) of a person.' })
  @ApiOkResponse({ type: Membership })
  readMembership(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Membership> {
    return this.readModel.read(actor, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Give a role',
    description: 'Gives a person a role (rol); for an administrator, and for the office of the programme.',
  })
  @ApiCreatedResponse({ type: Membership })
  async createMembership(@CurrentActor() actor: Actor, @Body() body: CreateMembership): Promise<Membership> {
    return this.readModel.read(actor, await this.memberships.grant(actor, body));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change the period of a membership',
    description: 'Moves the first or last day of a role (rol). A role never disappears, it ends.',
  })
  @ApiOkResponse({ type: Membership })
  async changeMembership(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateMembership,
  ): Promise<Membership> {
    await this.memberships.changePeriod(actor, id, version, body);
    return this.readModel.read(actor, id);
  }
}
