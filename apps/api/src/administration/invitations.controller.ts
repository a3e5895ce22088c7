import { type Actor, InvitationReadModel, InvitationService } from '@app/identity';
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
import { CreateInvitation, Invitation, InvitationList, InvitationQuery } from './dto/invitation.dto.js';

/** Mails that ask people to sign in for a programme. */
@ApiTags('administration')
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly readModel: InvitationReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List invitations',
    description:
      'The invitations (uitnodigingen) for the programmes whose office the reader is, newest first.',
  })
  @ApiOkResponse({ type: InvitationList })
  listInvitations(@CurrentActor() actor: Actor, @Query() query: InvitationQuery): Promise<InvitationList> {
    return this.readModel.list(actor, query, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Invite a person',
    description:
      'Invites (uitnodigen) a person with a role in the programme by mail. The first sign-in accepts it.',
  })
  @ApiCreatedResponse({ type: Invitation })
  async createInvitation(@CurrentActor() actor: Actor, @Body() body: CreateInvitation): Promise<Invitation> {
    return this.readModel.read(actor, await this.invitations.invite(actor, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Withdraw an invitation',
    description:
      'Withdraws (intrekken) an invitation that waits for an answer; a mail under way is not sent.',
  })
  @ApiNoContentResponse()
  withdrawInvitation(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.invitations.withdraw(actor, id);
  }
}
