import { addDays, addWorkingDays, BUSINESS_TIME_ZONE, instantAt, type IsoDate } from '@app/calendar';
import type { TestApplication } from '../../setup/application.js';
import type { Client } from '../../setup/client.js';
import { demoDocument } from '../demo-document.js';
import { ReminderClient } from '../reminder-client.js';

/** When in a day the worker looks; in between nothing falls due. The last is in the quiet hours. */
const looks = ['08:00', '08:30', '09:00', '12:30', '21:00'];

interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly organisationId: string | null;
  /** Of a candidate. */
  readonly exchangeId: string | null;
}

interface Listed<Item> {
  readonly items: readonly Item[];
}

/**
 * A year of the shared programme, day by day, in which people do what they are asked, a little late; but for one
 * candidate, who ticks off nothing from the first day, and one sponsor, who never gives a verdict.
 */
export class ProgrammeYear {
  private people: readonly Person[] = [];
  private readonly reminders: ReminderClient;

  constructor(private readonly app: TestApplication) {
    this.reminders = new ReminderClient(app);
  }

  /** Imports the programme file as an administrator, on the day on which its story stands. */
  async begin(administratorId: string, day: IsoDate): Promise<void> {
    this.app.clock.set(instantAt(day, '07:00', BUSINESS_TIME_ZONE).toISOString());
    const client = await this.app.as(administratorId);
    await client.post('/programme-imports', await demoDocument()).expect(201);
    await this.reminders.planAll();
    this.people = await this.app.database.query<Person[]>(
      `SELECT p.id, p.name, m.role, m.organisation_id AS "organisationId", e.id AS "exchangeId"
       FROM membership m JOIN person p ON p.id = m.person_id
       LEFT JOIN exchange e ON m.role = 'candidate' AND e.candidate_id = p.id WHERE m.role <> 'admin' ORDER BY p.name`,
    );
  }

  /** Lets a day pass: the worker looks in the morning, then people act, then it looks again. */
  async pass(day: IsoDate): Promise<void> {
    for (const time of looks) {
      await this.reminders.at(instantAt(day, time, BUSINESS_TIME_ZONE).toISOString());
      if (time === '09:00') await this.act(day);
    }
  }

  private async act(day: IsoDate): Promise<void> {
    for (const candidate of this.withRole('candidate')) {
      if (candidate.name === neverTicks) continue;
      await this.tickMilestones(candidate, addDays(day, -2));
      await this.replyToMeetings(candidate, day);
      if (day === reflectionDay) await this.reflect(candidate);
    }
    for (const sponsor of this.withRole('sponsor'))
      if (sponsor.name !== neverJudges) await this.judge(sponsor, day);
    for (const office of this.withRole('programme_office')) await this.completeExchanges(office);
  }

  /** Ticks off what was due by a day. */
  private async tickMilestones(candidate: Person, until: IsoDate): Promise<void> {
    const client = await this.app.as(candidate.id);
    const { items } = await this.read<Milestone>(client, `/milestones?exchangeId=${candidate.exchangeId}`);
    for (const { id, version, status, dueOn } of items)
      if (status === 'open' && dueOn <= until)
        await client.patch(`/milestones/${id}`, { status: 'done' }, version).expect(200);
  }

  private async reflect(candidate: Person): Promise<void> {
    const client = await this.app.as(candidate.id);
    const path = `/exchanges/${candidate.exchangeId}`;
    const { version } = (await client.get(path).expect(200)).body as { version: number };
    const texts = { closingReflection: 'Ik kijk anders.', adviceToHost: 'Bel eerder.' };
    await client.put(`${path}/closing-reflection`, texts, version).expect(200);
  }

  /** Says yes to a meeting in the last week before it. */
  private async replyToMeetings(candidate: Person, day: IsoDate): Promise<void> {
    const client = await this.app.as(candidate.id);
    const to = addDays(day, 6);
    const { items } = await this.read<Meeting>(client, `/meetings?awaiting=me&from=${day}&to=${to}`);
    for (const { id, ownInvitation } of items)
      if (ownInvitation)
        await client.patch(`/meetings/${id}/invitations/${ownInvitation.id}`, { reply: 'yes' });
  }

  /** Approves what was asked more than three working days ago. */
  private async judge(sponsor: Person, day: IsoDate): Promise<void> {
    const client = await this.app.as(sponsor.id);
    const { items } = await this.read<{ id: string }>(client, '/proposals?awaiting=me');
    for (const { id } of items) {
      const { revision, reviews } = (await client.get(`/proposals/${id}`)).body as Proposal;
      const own = reviews.find(({ organisationId }) => organisationId === sponsor.organisationId);
      if (own?.verdict === null && day >= addWorkingDays(own.dueOn, -7))
        await client.put(`/proposals/${id}/reviews/${sponsor.organisationId}`, {
          verdict: 'approve',
          motivation: 'Dit willen wij ook.',
          revision,
        });
    }
  }

  /** Completes every exchange that can be. */
  private async completeExchanges(office: Person): Promise<void> {
    const client = await this.app.as(office.id);
    const { items } = await this.read<Exchange>(client, '/exchanges?state=active&limit=200');
    for (const { id } of items) await client.post(`/exchanges/${id}/transitions`, { action: 'complete' });
  }

  private async read<Item>(client: Client, path: string): Promise<Listed<Item>> {
    return (await client.get(path).expect(200)).body as Listed<Item>;
  }

  private withRole(role: string): Person[] {
    return this.people.filter((person) => person.role === role);
  }
}

const neverTicks = 'Noor de Graaf';
const neverJudges = 'Karin Mulder';
const reflectionDay = '2021-05-10';

interface Milestone {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly dueOn: IsoDate;
}

interface Meeting {
  readonly id: string;
  readonly ownInvitation: { readonly id: string } | null;
}

interface Proposal {
  readonly revision: number;
  readonly reviews: readonly { organisationId: string; verdict: string | null; dueOn: IsoDate }[];
}

interface Exchange {
  readonly id: string;
}
