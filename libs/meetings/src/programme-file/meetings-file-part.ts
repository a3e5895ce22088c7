import { instantAt, isoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import type { Fault } from '@app/platform';
import {
  type FileIds,
  type FileReferences,
  type FileStep,
  OFFICE,
  type PlacedEntry,
  type ProgrammeFilePart,
} from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { MeetingPlanningService } from '../planning/meeting-planning.service.js';
import { MeetingTransitionService } from '../transitions/meeting-transition.service.js';
import { HeldMeetingReplay } from './held-meeting-replay.js';
import { meetingEntryFaults } from './meeting-entry-faults.js';
import { MeetingEntry } from './meeting-entry.js';

/** A meeting of the file; its id is known once it was planned. */
interface ReplayedMeeting {
  readonly entry: MeetingEntry;
  readonly ids: FileIds;
  readonly startsAt: Date;
  readonly endsAt: Date;
  id: string | undefined;
}

/** Replays the meetings of a programme file: planned, published, and where they were held, opened and closed. */
@Injectable()
export class MeetingsFilePart implements ProgrammeFilePart<MeetingEntry> {
  readonly key = 'meetings';
  readonly entryClass = MeetingEntry;
  readonly counts = ['meetings'];

  constructor(
    private readonly planning: MeetingPlanningService,
    private readonly transitions: MeetingTransitionService,
    private readonly held: HeldMeetingReplay,
  ) {}

  check(entries: readonly PlacedEntry<MeetingEntry>[], references: FileReferences): Fault[] {
    return meetingEntryFaults(entries, references);
  }

  plan(entries: readonly PlacedEntry<MeetingEntry>[], ids: FileIds, timeZone: string): FileStep[] {
    return entries.flatMap(({ pointer, entry }) => {
      const [startsAt, endsAt] = [entry.startsAt, entry.endsAt].map((time) => toInstant(time, timeZone));
      if (!startsAt || !endsAt) throw new Error('A meeting that was checked has a beginning and an end.');
      const replayed: ReplayedMeeting = { entry, ids, startsAt, endsAt, id: undefined };
      const place = { pointer, entry: pointer, creates: {} };
      return [
        { ...place, at: 'before_all', by: OFFICE, creates: { meetings: 1 }, run: this.publishing(replayed) },
        ...(entry.held
          ? ([
              { ...place, at: startsAt, by: entry.leader, run: this.opening(replayed) },
              { ...place, at: endsAt, by: entry.leader, run: this.closing(replayed) },
            ] as const)
          : []),
      ];
    });
  }

  /** The file does not tell when a meeting was planned: it was before everything else. */
  private publishing(replayed: ReplayedMeeting): FileStep['run'] {
    const { entry, ids, startsAt, endsAt } = replayed;
    const { kind, title, place = null, videoUrl = null, agenda = [] } = entry;
    return async (actor) => {
      replayed.id = await this.planning.plan(known(actor), {
        ...{ cohortId: ids.cohortId, kind, title, startsAt, endsAt, place, videoUrl },
        leaderId: ids.person(entry.leader),
        inviteeIds: entry.invitees.map((key) => ids.person(key)),
        agenda: agenda.map(({ presenter, method = null, ...item }) => ({
          ...{ ...item, method },
          presenterId: presenter === undefined ? null : ids.person(presenter),
        })),
      });
      await this.transitions.take(actor, replayed.id, 'publish');
    };
  }

  private opening(replayed: ReplayedMeeting): FileStep['run'] {
    const { entry, ids } = replayed;
    const absentIds = () => (entry.absent ?? []).map((key) => ids.person(key));
    return (actor) => this.held.open(known(actor), known(replayed.id), absentIds());
  }

  private closing(replayed: ReplayedMeeting): FileStep['run'] {
    return (actor) => this.held.close(known(actor), known(replayed.id));
  }
}

/** @param local `2020-12-10T13:30:00`, seconds may be left out */
function toInstant(local: string, timeZone: string): Date {
  const [date = '', time = ''] = local.split('T');
  const [hours, minutes, seconds = '0'] = time.split(':');
  const instant = instantAt(isoDate(date), `${hours}:${minutes}`, timeZone);
  return new Date(instant.getTime() + Number(seconds) * 1000);
}

/** What an earlier step has made sure of: after a refusal the rest of an entry is not replayed. */
function known<T extends string | Actor>(value: T | null | undefined): T {
  if (value === undefined || value === null)
    throw new Error('A step of a meeting was replayed before what it needs.');
  return value;
}
