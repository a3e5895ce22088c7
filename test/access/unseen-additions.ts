import { isDeepStrictEqual } from 'node:util';
import { ReminderPlanner } from '@app/reminders';
import { describe, expect, it } from '@jest/globals';
import type { PublishedApi } from '../setup/published-api.js';
import { addressesOf, type OwnThings, ownThings } from './own-things.js';
import { addEverything } from './scene.js';
import { elsewhere, type Standing } from './standings.js';
import { meeting, milestone, preparedCase, proposal } from './things.js';
import { comparable, type Received, type Wire } from './wire.js';
import { otherWay, type World } from './world.js';

/** What is not asked, and why; everything else that is published must be given to somebody, or the test fails by its name. */
const notAsked: Readonly<Record<string, string>> = {
  '/sign-in-callbacks': 'leads on to a page',
  '/unsubscriptions/{token}': 'leads on to a page',
  '/demo-mails/{id}/body': 'a mail of the demo, which is for everybody',
  '/demo-mails/{id}/calendar-object': 'a mail of the demo, which is for everybody',
  '/queue-failures': 'counts jobs of the queue, and nothing of a programme',
};

/** Who together is given all that is published, in another programme. */
const givenEverything = ['foreignCandidate', 'foreignFacilitator', 'foreignOffice', 'admin'] as const;

/** Who stands near our cohort, and does not see everything in it. */
const near = [
  'observer',
  'otherSponsor',
  'siblingCandidate',
  'siblingFacilitator',
  'absentee',
  'admin',
] as const;

/** Nothing that is added where somebody does not see it changes what they get; streams: `test/races`. */
export function describeUnseenAdditions(
  world: () => World,
  wire: () => Wire,
  published: () => PublishedApi,
): void {
  describe('what is added where somebody does not see it changes nothing that they get', () => {
    it('in another programme, at any address that is published', async () => {
      const before = await staysInAnotherProgramme(givenEverything);
      expect(notGiven(before)).toEqual(Object.keys(notAsked).sort());
    });

    it('in another programme, to who is given less there, or nothing', async () => {
      const others = elsewhere.filter(
        (standing) => !(givenEverything as readonly Standing[]).includes(standing),
      );
      await staysInAnotherProgramme([...others, 'stranger', 'former']);
    });

    it('in their own programme, before it is shared', async () => {
      const own = await ownThings(world(), near);
      const { id: meetingId } = await meeting(world(), 'in_progress', 'peer_intervision');
      const things = { ...own, meetings: [...(own['meetings'] ?? []), { id: meetingId }] };
      const before = await everythingFor(near, things);
      await proposal(world(), 'idea', { title: 'Verborgen' });
      await meeting(world(), 'draft');
      await preparedCase(world());
      await milestone(world(), own['exchanges']?.[0]?.['id']);
      const brought = { method: 'incident', question: 'Wie belt wie?' };
      const path = `/meetings/${meetingId}/intervision-cases`;
      await world().as('candidate').post(path, brought).expect(201);
      expect(changed(before, await everythingFor(near, things))).toEqual([]);
    });
  });

  /** Readers there get the same when everything is added in ours. @returns what they get */
  async function staysInAnotherProgramme(readers: readonly Standing[]): Promise<Answers> {
    const things = await ownThings(otherWay(world()), readers);
    await world().app.resolve(ReminderPlanner).planAll();
    const before = await everythingFor(readers, things);
    await addEverything(world());
    expect(changed(before, await everythingFor(readers, things))).toEqual([]);
    return before;
  }

  /** Every answer of every address, by template, reader and address. */
  async function everythingFor(readers: readonly Standing[], things: OwnThings): Promise<Answers> {
    const addresses = addressesToAsk(things);
    const byReader = readers.map(async (reader) => {
      const answers: [string, Received][] = [];
      for (const { template, path } of addresses) {
        const isTrail = template === '/audit-entries';
        // The trail of everything is an administrator’s.
        if (isTrail && reader === 'admin') continue;
        const answer = await wire().send({ method: 'GET', path, headers: world().as(reader).headers });
        const told = comparable(isTrail ? withoutReadings(answer) : answer);
        answers.push([`${template} ${reader} ${path}`, told]);
      }
      return answers;
    });
    return Object.fromEntries((await Promise.all(byReader)).flat());
  }

  /** What is asked: whole lists without a filter, and with those that name the things. */
  function addressesToAsk(things: OwnThings): { readonly template: string; readonly path: string }[] {
    const firstOf = (kind: string) => things[kind]?.[0]?.['id'] ?? '';
    const known: Readonly<Record<string, string>> = {
      ...{ programmeId: firstOf('programmes'), cohortId: firstOf('cohorts') },
      proposalId: firstOf('proposals'),
    };
    const asked = published()
      .readable()
      .filter(({ template }) => !(template in notAsked));
    return asked.flatMap(({ template, parameters }) => {
      const filters = parameters.filter((name) => name in known).map((name) => `${name}=${known[name]}`);
      const whole = parameters.includes('limit') ? ['limit=200'] : [];
      const queries = new Set([whole, [...whole, ...filters]].map((parts) => `?${parts.join('&')}`));
      return addressesOf(template, things).flatMap((address) =>
        [...queries].map((query) => ({ template, path: `/api/v1${address}${query}` })),
      );
    });
  }

  /** The addresses that nobody was given, as the document has them. */
  function notGiven(answers: Answers): string[] {
    const given = new Set(
      Object.entries(answers).map(([name, { status }]) => (status === 200 ? name.split(' ')[0] : undefined)),
    );
    return published()
      .readable()
      .map(({ template }) => template)
      .filter((template) => !given.has(template))
      .sort();
  }
}

type Answers = Readonly<Record<string, Received>>;

/** What is answered otherwise than before. */
function changed(before: Answers, after: Answers): object[] {
  return Object.entries(before)
    .filter(([name, answer]) => !isDeepStrictEqual(answer, after[name]))
    .map(([name, answer]) => ({ name, before: answer, after: after[name] }));
}

/** A trail without what asking itself adds to it: who reads a case in confidence is written down. */
function withoutReadings({ status, headers, text }: Received): Received {
  const { 'content-length': _length, ...kept } = headers;
  const { items, ...rest } = JSON.parse(text) as { items?: { action: string }[] };
  const others = items?.filter(({ action }) => action !== 'intervision_case.read');
  return { status, headers: kept, text: JSON.stringify({ ...rest, items: others }) };
}
