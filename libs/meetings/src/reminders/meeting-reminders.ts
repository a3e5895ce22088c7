import { QueriedReaders } from '@app/identity';
import { CalendarObjects, QueriedRules } from '@app/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readableMeetings, readableOutcomes } from '../access/readable-meetings.js';
import { CalendarObjectReadModel } from '../calendar/calendar-object.read-model.js';
import { meetingInvitation, seriesInvitation } from '../notices/invitees.js';
import { actionDue } from './action-due.rule.js';
import { meetingComing } from './meeting-coming.rule.js';
import { meetingReply } from './meeting-reply.rule.js';

/** Registers what meetings remind of, who may be told of them, and the calendar objects that go with it. */
@Injectable()
export class MeetingReminders implements OnModuleInit {
  constructor(
    private readonly rules: QueriedRules,
    private readonly readers: QueriedReaders,
    private readonly objects: CalendarObjects,
    private readonly calendars: CalendarObjectReadModel,
  ) {}

  onModuleInit(): void {
    this.rules.register(meetingComing);
    this.rules.register(meetingReply);
    this.rules.register(actionDue);
    this.readers.register('meeting', readableMeetings);
    this.readers.register('meeting_outcome', readableOutcomes);
    this.objects.register(meetingInvitation, (id) => this.calendars.findInvitation(id));
    this.objects.register(seriesInvitation, (id) => {
      const [seriesId = '', invitee = ''] = id.split(/:(.*)/s);
      return this.calendars.findSeriesInvitation(seriesId, invitee);
    });
  }
}
