import { Clock, type Fault, Transaction } from '@app/platform';
import { faultUnless, uniqueFaults } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { MethodLibrary } from '../intervision/method-library.js';
import type { AgendaPlan, Guest, MeetingPlan } from './meeting-plan.js';
import type { MeetingKind } from './meeting.entity.js';

/** The cohort that meets. */
export interface MeetingCohort {
  readonly cohortId: string;
  readonly programmeId: string;
}

/** Somebody who takes part in the programme today, and whether in this cohort as candidate or facilitator. */
interface Member {
  readonly personId: string;
  readonly isInCohort: boolean;
}

const members = `
  SELECT m.person_id AS "personId",
    bool_or(m.cohort_id = $2 AND m.role IN ('candidate', 'facilitator')) IS TRUE AS "isInCohort"
  FROM membership m JOIN person ON person.id = m.person_id AND person.disabled_at IS NULL
  WHERE m.programme_id = $1 AND $3 BETWEEN coalesce(m.starts_on, '-infinity') AND coalesce(m.ends_on, 'infinity')
  GROUP BY m.person_id ORDER BY m.person_id`;

/** The longest meeting, in milliseconds. */
const longest = 12 * 3_600_000;

/** Judges what is planned for a meeting against its cohort and programme. */
@Injectable()
export class MeetingPlanCheck {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly methods: MethodLibrary,
  ) {}

  /** The candidates and facilitators of the cohort: who is invited unless told otherwise. */
  async usualInvitees(cohort: MeetingCohort): Promise<string[]> {
    const known = await this.members(cohort);
    return known.filter(({ isInCohort }) => isInCohort).map(({ personId }) => personId);
  }

  /** Those of the people who have business in a meeting of this kind today, in the same order. */
  async whoMayCome(
    cohort: MeetingCohort,
    kind: MeetingKind,
    personIds: readonly string[],
  ): Promise<string[]> {
    const known = await this.members(cohort);
    const welcome = new Set(
      known
        .filter(({ isInCohort }) => isInCohort || kind !== 'peer_intervision')
        .map(({ personId }) => personId),
    );
    return personIds.filter((id) => welcome.has(id));
  }

  /** Every fault in when, where and who leads, who is one of those who come. */
  async planFaults(
    cohort: MeetingCohort,
    { kind, startsAt, endsAt, leaderId }: MeetingPlan,
  ): Promise<Fault[]> {
    const duration = endsAt.getTime() - startsAt.getTime();
    return [
      ...faultUnless(duration > 0, '/endsAt', 'ends_before_start', {
        nl: 'Het einde ligt voor het begin.',
        en: 'The end is before the start.',
      }),
      ...faultUnless(duration <= longest, '/endsAt', 'too_long', {
        nl: 'Een bijeenkomst duurt hoogstens twaalf uur.',
        en: 'A meeting takes twelve hours at most.',
      }),
      ...(await this.roomFaults(cohort, kind, [leaderId], () => '/leaderId')),
    ];
  }

  /** Every fault in who is invited; to peer intervision only who shares the room as candidate or facilitator. */
  async inviteeFaults(
    cohort: MeetingCohort,
    kind: MeetingKind,
    inviteeIds: readonly string[],
    guests: readonly Guest[] = [],
  ): Promise<Fault[]> {
    const pointer = (index: number) => `/inviteeIds/${index}`;
    return [
      ...uniqueFaults(inviteeIds, pointer),
      ...uniqueFaults(
        guests.map(({ email }) => email.toLowerCase()),
        (index) => `/guests/${index}/email`,
      ),
      ...(await this.roomFaults(cohort, kind, inviteeIds, pointer)),
      ...faultUnless(kind !== 'peer_intervision' || guests.length === 0, '/guests', 'not_of_the_room', {
        nl: 'Bij intervisie komen geen gasten.',
        en: 'No guests come to peer intervision.',
      }),
    ];
  }

  /** Every person who has no business in a meeting of this kind. */
  async roomFaults(
    cohort: MeetingCohort,
    kind: MeetingKind,
    personIds: readonly string[],
    pointer: (index: number) => string,
  ): Promise<Fault[]> {
    if (kind !== 'peer_intervision') return memberFaults(await this.members(cohort), personIds, pointer);
    const welcome = new Set(await this.whoMayCome(cohort, kind, personIds));
    return personIds.flatMap((id, index) =>
      faultUnless(welcome.has(id), pointer(index), 'not_of_the_room', {
        nl: 'Bij intervisie komen alleen kandidaten en begeleiders van de lichting.',
        en: 'Only candidates and facilitators of the cohort come to peer intervision.',
      }),
    );
  }

  /** Every fault in items of the agenda. @param pointer to the list, or to the one item */
  async agendaFaults(
    cohort: MeetingCohort,
    kind: MeetingKind,
    items: readonly Partial<AgendaPlan>[],
    pointer: (index: number) => string,
  ): Promise<Fault[]> {
    const known = await this.members(cohort);
    const methods = await this.methods.keys(cohort.programmeId);
    return items.flatMap(({ presenterId, method }, index) => [
      ...(presenterId ? memberFaults(known, [presenterId], () => `${pointer(index)}/presenterId`) : []),
      ...faultUnless(!method || kind === 'peer_intervision', `${pointer(index)}/method`, 'no_intervision', {
        nl: 'Een methode hoort bij intervisie.',
        en: 'A method belongs to peer intervision.',
      }),
      ...faultUnless(!method || methods.has(method), `${pointer(index)}/method`, 'method_unknown', {
        nl: 'Deze methode kent het programma niet.',
        en: 'The programme does not know this method.',
      }),
    ]);
  }

  /** Every item that is not on the backlog of the cohort; those that are there are locked, for who takes them. */
  async backlogFaults(
    { cohortId }: MeetingCohort,
    itemIds: readonly string[],
    pointer: (index: number) => string,
  ): Promise<Fault[]> {
    const rows = await this.transaction.manager.query<{ id: string }[]>(
      `SELECT id FROM meeting_agenda_item WHERE id = ANY ($1::uuid[]) AND cohort_id = $2 AND meeting_id IS NULL
       ORDER BY id FOR UPDATE`,
      [itemIds, cohortId],
    );
    const waiting = new Set(rows.map(({ id }) => id));
    return [
      ...uniqueFaults(itemIds, pointer),
      ...itemIds.flatMap((id, index) =>
        faultUnless(waiting.has(id), pointer(index), 'item_unknown', {
          nl: 'Dit punt staat niet op de voorraad van deze lichting.',
          en: 'This item is not on the backlog of this cohort.',
        }),
      ),
    ];
  }

  private members({ programmeId, cohortId }: MeetingCohort): Promise<Member[]> {
    return this.transaction.manager.query<Member[]>(members, [programmeId, cohortId, this.clock.today()]);
  }
}

function memberFaults(
  known: readonly Member[],
  ids: readonly string[],
  pointer: (index: number) => string,
): Fault[] {
  const people = new Set(known.map(({ personId }) => personId));
  return ids.flatMap((id, index) =>
    faultUnless(people.has(id), pointer(index), 'person_no_member', {
      nl: 'Deze persoon doet niet mee aan het programma.',
      en: 'This person does not take part in the programme.',
    }),
  );
}
