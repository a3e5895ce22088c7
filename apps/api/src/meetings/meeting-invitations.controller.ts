import type { Actor } from '@app/identity';
import { AttendanceService, InvitationService, MeetingReadModel, ReplyService } from '@app/meetings';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateAttendances, UpdateAttendance, UpdateMeetingInvitation } from './dto/invitation-input.dto.js';
import { CreateMeetingInvitations } from './dto/meeting-contents.dto.js';
import { Meeting, MeetingInvitationList } from './dto/meeting.dto.js';

/** Who is invited to a meeting, who comes and who was there. */
@ApiTags('meetings')
@Controller('meetings/:id')
export class MeetingInvitationsController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly replies: ReplyService,
    private readonly attendances: AttendanceService,
    private readonly meetings: MeetingReadModel,
  ) {}

  @Get('invitations')
  @ApiOperation({
    summary: 'List the invitations to a meeting',
    description: 'Who is invited (genodigden) and what they replied, by name.',
  })
  @ApiOkResponse({ type: MeetingInvitationList })
  async listMeetingInvitations(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<MeetingInvitationList> {
    return { items: (await this.meetings.read(actor, id)).invitations };
  }

  @Post('invitations')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Invite more people',
    description: 'Invites people and guests (uitnodigen); who is invited already stays so.',
  })
  @ApiOkResponse({ type: Meeting })
  async createMeetingInvitations(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { inviteeIds = [], guests = [] }: CreateMeetingInvitations,
  ): Promise<Meeting> {
    await this.invitations.invite(actor, id, inviteeIds, guests);
    return this.meetings.read(actor, id);
  }

  @Patch('invitations/:invitationId')
  @ApiOperation({
    summary: 'Reply to an invitation',
    description: 'Says whether one comes (antwoorden), with a word. For the invitee.',
  })
  @ApiOkResponse({ type: Meeting })
  async changeMeetingInvitation(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('invitationId', IdPipe) invitationId: string,
    @IfMatch() expected: number,
    @Body() { word = null, ...given }: UpdateMeetingInvitation,
  ): Promise<Meeting> {
    await this.replies.reply(actor, id, invitationId, { ...given, word }, expected);
    return this.meetings.read(actor, id);
  }

  @Delete('invitations/:invitationId')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take an invitation back',
    description: 'Takes an invitation back (intrekken), until the meeting begins; that of who leads stays.',
  })
  @ApiNoContentResponse()
  removeMeetingInvitation(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('invitationId', IdPipe) invitationId: string,
  ): Promise<void> {
    return this.invitations.uninvite(actor, id, invitationId);
  }

  @Get('attendances')
  @ApiOperation({
    summary: 'List who was at a meeting',
    description: 'The invitations with the attendance (aanwezigheid) that the reader may see, by name.',
  })
  @ApiOkResponse({ type: MeetingInvitationList })
  async listAttendances(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<MeetingInvitationList> {
    const { invitations } = await this.meetings.read(actor, id);
    return { items: invitations.filter(({ attendance }) => attendance !== null) };
  }

  @Patch('attendances/:invitationId')
  @ApiOperation({
    summary: 'Record whether an invitee is there',
    description:
      'Records attendance (aanwezigheid) while the meeting is in progress, with the version of the invitation.',
  })
  @ApiOkResponse({ type: Meeting })
  async changeAttendance(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('invitationId', IdPipe) invitationId: string,
    @IfMatch() expected: number,
    @Body() { attendance }: UpdateAttendance,
  ): Promise<Meeting> {
    await this.attendances.record(actor, id, invitationId, attendance, expected);
    return this.meetings.read(actor, id);
  }

  @Post('attendances')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record attendance of everybody else',
    description: 'Records the same of everybody of whom nothing was recorded yet (iedereen aanwezig).',
  })
  @ApiOkResponse({ type: Meeting })
  async createAttendances(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { attendance }: CreateAttendances,
  ): Promise<Meeting> {
    await this.attendances.recordTheRest(actor, id, attendance);
    return this.meetings.read(actor, id);
  }
}
