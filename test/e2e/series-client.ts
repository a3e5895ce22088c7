import type { SeriesView } from '@app/meetings';
import type { BuiltCast } from '../factories/exchange.factory.js';
import type { TestApplication } from '../setup/application.js';
import type { Answer } from './exchange-client.js';
import { MeetingClient } from './meeting-client.js';

/** When the meetings of a series begin that is planned as `plan` does unless told otherwise: summer time comes in between. */
export const spring = [
  '2021-03-18T12:30:00.000Z',
  '2021-03-25T12:30:00.000Z',
  '2021-04-01T11:30:00.000Z',
  '2021-04-08T11:30:00.000Z',
];

/** Works on series of meetings of one cohort, as one person or another, with typed answers. */
export class SeriesClient {
  constructor(
    private readonly app: TestApplication,
    readonly cast: BuiltCast,
  ) {}

  /** Four Thursdays at half past one around the last Sunday of March 2021, unless told otherwise. */
  async plan(personId: string, overrides: object = {}): Promise<Answer<SeriesView>> {
    return (await this.app.as(personId)).post('/meeting-series', {
      ...{ cohortId: this.cast.cohortId, kind: 'cohort_meeting', title: 'Lichtingsbijeenkomst' },
      ...{ rule: 'FREQ=WEEKLY;COUNT=4', startsLocal: '2021-03-18T13:30:00', minutes: 90 },
      ...{ place: 'Coolsingel 40', leaderId: this.cast.facilitator.id },
      ...overrides,
    });
  }

  /** Plans a series and invites to it. */
  async publish(overrides: object = {}): Promise<SeriesView> {
    const { id: office } = this.cast.office;
    const planned = await this.plan(office, overrides);
    if (planned.status !== 201) throw new Error(JSON.stringify(planned.body));
    return (await this.take(office, planned.body.id, { action: 'publish' })).body;
  }

  async read(personId: string, id: string): Promise<Answer<SeriesView>> {
    return (await this.app.as(personId)).get(`/meeting-series/${id}`);
  }

  async take(personId: string, id: string, action: object): Promise<Answer<SeriesView>> {
    return (await this.app.as(personId)).post(`/meeting-series/${id}/transitions`, action);
  }

  /** Changes the series on top of whatever stands. */
  async change(personId: string, id: string, change: object): Promise<Answer<SeriesView>> {
    const { version } = (await this.read(this.cast.office.id, id)).body;
    return (await this.app.as(personId)).patch(`/meeting-series/${id}`, change, version);
  }

  /** One meeting of a series. */
  meeting({ occurrences }: SeriesView, index: number): MeetingClient {
    const occurrence = occurrences[index];
    if (!occurrence) throw new Error(`The series has no meeting ${index}.`);
    return new MeetingClient(this.app, occurrence.meetingId);
  }

  /** Opens a meeting when it begins, and closes it. */
  async hold(meeting: MeetingClient): Promise<void> {
    const { candidate, facilitator } = this.cast;
    const { startsAt } = (await meeting.read(facilitator.id)).body;
    this.app.clock.set(new Date(startsAt).toISOString());
    await meeting.take(facilitator.id, 'open');
    for (const { id } of [candidate, facilitator]) await meeting.attend(facilitator.id, id);
    const closed = await meeting.take(facilitator.id, 'close');
    if (closed.status !== 200) throw new Error(JSON.stringify(closed.body));
  }

  /** The invitation of somebody to a meeting, or to a series, as a calendar program gets it. */
  async invitation(personId: string, kind: 'meetings' | 'meeting-series', id: string): Promise<string> {
    const answer = await (await this.app.as(personId)).get(`/${kind}/${id}/calendar-object`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.text;
  }
}

/** When the meetings of a series begin. */
export function startsOf({ occurrences }: SeriesView): string[] {
  return occurrences.map(({ startsAt }) => new Date(startsAt).toISOString());
}

/** The states of the meetings of a series. */
export function statesOf({ occurrences }: SeriesView): string[] {
  return occurrences.map(({ state }) => state);
}
