import { isDeepStrictEqual } from 'node:util';
import { newId } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import type { PublishedApi } from '../setup/published-api.js';
import { inMeetings } from './namings/in-meetings.js';
import { inProposals } from './namings/in-proposals.js';
import { inRolesAndCases } from './namings/in-roles-and-cases.js';
import type { Asked } from './namings/naming.js';
import type { Standing } from './standings.js';
import { exchange, proposal, series } from './things.js';
import { comparable, type Sent, type Wire } from './wire.js';
import { otherWay, type World } from './world.js';

const namings = [...inMeetings, ...inProposals, ...inRolesAndCases];

/** What a body or a filter names, and one does not see, is to whom names it as what does not exist. */
export function describeNamedThings(
  world: () => World,
  wire: () => Wire,
  published: () => PublishedApi,
): void {
  const sentAs = (standing: Standing, { path, method = 'POST', body, version }: Asked): Sent => ({
    ...{ method, path, body: body && JSON.stringify(body) },
    headers: {
      ...world().as(standing).headers,
      ...(body && { 'Content-Type': 'application/json' }),
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
    },
  });

  describe('what somebody names and does not see is as what does not exist', () => {
    it.each(namings.map((naming) => [naming.what, naming] as const))('%s', async (_what, naming) => {
      const unseen = await naming.unseen(otherWay(world()), world());
      const made = newId();
      const asked = await naming.ask(world(), unseen);
      const there = await wire().ask(sentAs(naming.as, asked));
      const swapped = JSON.parse(JSON.stringify(asked).replaceAll(unseen, made)) as Asked;
      const nowhere = await wire().ask(sentAs(naming.as, swapped));
      expect(comparable(there, [unseen])).toEqual(comparable(nowhere, [made]));
      expect(there.status).toBeGreaterThanOrEqual(400);
    });

    it('in every filter of every list', async () => {
      const theirs = otherWay(world());
      const ids: Readonly<Record<string, string>> = {
        ...{ programmeId: theirs.ours.programmeId, cohortId: theirs.ours.cohortId },
        ...{ personId: theirs.people.candidate, candidateId: theirs.people.candidate },
        ...{ authorId: theirs.people.candidate, organisationId: theirs.ours.host.id },
        ...{ proposalId: await proposal(theirs), subjectId: await proposal(theirs) },
        ...{ seriesId: await series(theirs), exchangeId: await exchange(theirs) },
      };
      const found: string[] = [];
      for (const { template, parameters } of published().readable()) {
        if (template.includes('{')) continue;
        for (const name of parameters.filter((parameter) => parameter.endsWith('Id')))
          for (const standing of ['candidate', 'observer', 'stranger'] as const) {
            const { headers } = world().as(standing);
            const ask = (id: string) =>
              wire().ask({ method: 'GET', path: `${template}?${name}=${id}`, headers });
            const [id, made] = [ids[name] ?? name, newId()];
            const [there, nowhere] = [comparable(await ask(id), [id]), comparable(await ask(made), [made])];
            if (!isDeepStrictEqual(there, nowhere)) found.push(`${standing} ${template} ${name}`);
          }
      }
      expect(found).toEqual([]);
    });
  });
}
