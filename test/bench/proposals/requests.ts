import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { cohortsPerProgramme } from './seed-programmes.js';
import { allWords, commonWords } from './seed-words.js';
import type { Seeded } from './seed.js';
import type { BenchRequest } from './recording.js';

/** Requests of one kind. */
export interface BenchKind {
  readonly name: string;
  /** A write is made once; what is read is read again. */
  readonly writes: boolean;
  readonly requests: readonly BenchRequest[];
}

/** How many requests of a kind differ, in as many programmes as there are. */
const variety = 10;

/** Makes sessions, and the requests of every kind. @param seeded what the database holds */
export async function makeRequests(database: DataSource, { cohorts }: Seeded): Promise<BenchKind[]> {
  const programmes = (cohorts - 1) / cohortsPerProgramme;
  const readers = Array.from({ length: variety }, (_, index) => {
    const programme = 1 + Math.floor((index * programmes) / variety);
    return { programme, cohort: (programme - 1) * cohortsPerProgramme + 1 + (index % cohortsPerProgramme) };
  });
  const asking = new Asking(database);
  const read = async (name: string, make: (reader: Reader, index: number) => Promise<BenchRequest>) => {
    const requests = await Promise.all(readers.map(make));
    return { name, writes: false, requests };
  };
  const search = (words: (reader: Reader, index: number) => Promise<string> | string) => {
    return async (reader: Reader, index: number) =>
      asking.as(
        `office.${reader.programme}`,
        `/proposals?q=${encodeURIComponent(await words(reader, index))}`,
      );
  };
  return [
    await read('list, newest', ({ programme, cohort }, index) =>
      asking.as(
        [`office.${programme}`, `sponsor.${programme * 12}`, `candidate.${cohort * 10}`][index % 3],
        '/proposals',
      ),
    ),
    await read('list, what awaits me', ({ programme }) =>
      asking.as(`sponsor.${programme * 12 + 1}`, '/proposals?awaiting=me'),
    ),
    await read(
      'search, frequent',
      search((_, index) => commonWords[index] ?? ''),
    ),
    await read(
      'search, rare',
      search(({ programme }) => rareWord(database, programme)),
    ),
    await read(
      'search, misspelt',
      search((_, index) => misspelt[index % misspelt.length] ?? ''),
    ),
    await read('proposal page', async ({ programme, cohort }, index) =>
      asking.as(
        `office.${programme}`,
        `/proposals/${await asking.proposal(cohort, pageStates[index % 4] ?? '')}`,
      ),
    ),
    await read('cohort board', async ({ programme, cohort }) =>
      asking.as(`office.${programme}`, `/cohorts/${await asking.cohort(cohort)}/board`),
    ),
    await read('figures', async ({ programme, cohort }) =>
      asking.as(`office.${programme}`, `/proposal-figures?cohortId=${await asking.cohort(cohort)}`),
    ),
    ...(await makeWrites(asking, cohorts)),
  ];
}

interface Reader {
  readonly programme: number;
  readonly cohort: number;
}

const pageStates = ['in_review', 'adopted', 'in_pilot', 'changes_requested'];

const misspelt = ['reklasering', 'gemeetne', 'veiligheit', 'slachtofer', 'toestemmming', 'behandelling'];

/** A half of the proposals of the last cohort is there for verdicts, the other to be parked. */
async function makeWrites(asking: Asking, cohorts: number): Promise<BenchKind[]> {
  const programme = (cohorts - 1) / cohortsPerProgramme + 1;
  const targets = await asking.proposals(cohorts);
  const half = targets.length / 2;
  const [sponsor, office] = [`sponsor.${programme * 12}`, `office.${programme}`];
  const organisationId = await asking.homeOf(sponsor);
  const verdict = { verdict: 'approve', motivation: 'Dat past bij hoe wij werken.', revision: 1 };
  const wakesOn = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const park = { action: 'park', reason: 'Eerst de andere regio.', wakesOn };
  return [
    {
      name: 'verdict',
      writes: true,
      requests: await asking.write(
        sponsor,
        targets.slice(0, half).map((id) => ['PUT', `/proposals/${id}/reviews/${organisationId}`, verdict]),
      ),
    },
    {
      name: 'transition',
      writes: true,
      requests: await asking.write(
        office,
        targets.slice(half).map((id) => ['POST', `/proposals/${id}/transitions`, park]),
      ),
    },
  ];
}

/** Asks as somebody, by the name before the @ of their address. */
class Asking {
  constructor(private readonly database: DataSource) {}

  async as(who: string | undefined, path: string): Promise<BenchRequest> {
    return { method: 'GET', path: `/api/v1${path}`, headers: await this.session(who ?? '') };
  }

  async write(who: string, writes: (readonly [string, string, object])[]): Promise<BenchRequest[]> {
    const headers = {
      ...(await this.session(who)),
      'content-type': 'application/json',
      'x-csrf-token': csrfToken,
    };
    return writes.map(([method, path, body]) => ({
      ...{ method, path: `/api/v1${path}`, headers },
      body: JSON.stringify(body),
    }));
  }

  async cohort(number: number): Promise<string> {
    return this.one(`SELECT id FROM cohort WHERE name = 'Lichting ' || $1`, [number]);
  }

  async proposal(cohort: number, state: string): Promise<string> {
    return this.one(
      `SELECT p.id FROM proposal p JOIN cohort c ON c.id = p.cohort_id WHERE c.name = 'Lichting ' || $1 AND p.state = $2
       ORDER BY p.id LIMIT 1`,
      [cohort, state],
    );
  }

  async proposals(cohort: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT id FROM proposal WHERE cohort_id = $1 ORDER BY id`,
      [await this.cohort(cohort)],
    );
    return rows.map(({ id }) => id);
  }

  async homeOf(who: string): Promise<string> {
    return this.one(`SELECT home_organisation_id AS id FROM person WHERE email LIKE $1 || '@%'`, [who]);
  }

  private async session(who: string): Promise<Record<string, string>> {
    const secret = createHash('sha256').update(who).digest('base64url');
    await this.database.query(
      `INSERT INTO session (id, person_id, token_hash, csrf_token, method, created_at, last_seen_at, expires_at)
       SELECT gen_random_uuid(), id, $2, $3, 'demo', now(), now(), now() + interval '1 day'
       FROM person WHERE email = $1 || '@organisatie.example' ON CONFLICT DO NOTHING`,
      [who, createHash('sha256').update(secret).digest('hex'), csrfToken],
    );
    return { cookie: `wisselwerk_session=${secret}`, 'accept-language': 'nl' };
  }

  private async one(sql: string, parameters: unknown[]): Promise<string> {
    const [row] = await this.database.query<{ id: string }[]>(sql, parameters);
    if (!row) throw new Error(`The seed has nothing for ${parameters.join(' ')}.`);
    return row.id;
  }
}

const csrfToken = 'a token that is only used in benches';

/** A word that a few proposals of the programme hold. */
async function rareWord(database: DataSource, programme: number): Promise<string> {
  const [found] = await database.query<{ word: string }[]>(
    `SELECT word FROM unnest($1::text[]) AS word, programme g
     WHERE g.name = 'Programma ' || $2 AND (SELECT count(*) FROM proposal p
       WHERE p.programme_id = g.id AND p.search @@ plainto_tsquery('dutch', word)) BETWEEN 1 AND 20 LIMIT 1`,
    [allWords.slice(-200), programme],
  );
  if (!found) throw new Error(`The seed has no rare word for programme ${programme}.`);
  return found.word;
}
