import type { Actor } from '@app/identity';
import { SeriesInvitationService, SeriesReadModel } from '@app/meetings';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateMeetingInvitations } from '../meetings/dto/meeting-contents.dto.js';
import { MeetingSeries } from './dto/meeting-series.dto.js';

/** Who is invited to all meetings of a series. */
@ApiTags('meetings')
@Controller('meeting-series/:id/invitations')
export class MeetingSeriesInvitationsController {
  constructor(
    private readonly invitations: SeriesInvitationService,
    private readonly readModel: SeriesReadModel,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Invite more people to a series of meetings',
    description:
      'Invites people and guests (uitnodigen) to every meeting that has not begun; who is invited already stays so. For who plans it.',
  })
  @ApiOkResponse({ type: MeetingSeries })
  async createMeetingSeriesInvitations(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { inviteeIds = [], guests = [] }: CreateMeetingInvitations,
  ): Promise<MeetingSeries> {
    await this.invitations.invite(actor, id, inviteeIds, guests);
    return this.readModel.read(actor, id);
  }
}
