import { administrator, facilitator, office, type Scene, type Stage } from '../stage.js';

const unsigned = { candidate: 'Femke Smit', home: 'Slachtofferhulp', host: 'Veilig Thuis' };
const cancelled = { candidate: 'Daan Peters', home: 'Jeugdbescherming West', host: 'Reclassering' };

/** Who signs for an organisation. */
const sponsors: Readonly<Record<string, string>> = {
  Slachtofferhulp: 'Fatima el Idrissi',
  'Veilig Thuis': 'Annelies Brouwer',
  'Jeugdbescherming West': 'Ruud Jansen',
  Reclassering: 'Peter van Dam',
};

type Plan = typeof unsigned;

/** Exchanges: invited, not signed, signed late, amended late, ended early, cancelled and completed. */
export function exchangeScenes(): Scene[] {
  return [
    { on: '2021-03-01 10:00', act: (stage) => invite(stage, unsigned) },
    { on: '2021-03-16 10:00', act: (stage) => propose(stage, unsigned, '2021-04-13') },
    { on: '2021-04-14 10:00', act: (stage) => sign(stage, unsigned) },
    { on: '2021-03-02 11:00', act: (stage) => invite(stage, cancelled) },
    { on: '2021-03-03 11:00', act: (stage) => propose(stage, cancelled, '2021-05-03') },
    { on: '2021-03-04 12:00', act: (stage) => sign(stage, cancelled) },
    {
      on: '2021-03-24 10:00',
      act: async (stage) => {
        const path = `/exchanges/${await stage.exchange(cancelled.candidate)}`;
        await stage.take(office, path, 'cancel', { reason: 'De plek bij de reclassering is vervallen.' });
      },
    },
    ...amendmentScenes(),
    ...endingScenes(),
  ];
}

async function invite(stage: Stage, { candidate, home }: Plan): Promise<void> {
  const { id: personId } = await stage.post(administrator, '/people', {
    ...{ name: candidate, email: `${candidate.replace(' ', '.').toLowerCase()}@voorbeeld.example` },
    ...{ homeOrganisationId: await stage.organisation(home), locale: stage.language },
  });
  const cohortId = await stage.cohort();
  await stage.post(office, '/memberships', { personId, role: 'candidate', cohortId });
  const { id: programmeId } = (await stage.read(office, '/programmes')).items[0] ?? {};
  await stage.post(office, '/invitations', { personId, programmeId });
}

async function propose(stage: Stage, { candidate, home, host }: Plan, startsOn: string): Promise<void> {
  await stage.post(office, '/exchanges', {
    ...{ cohortId: await stage.cohort(), candidateId: await stage.person(candidate), startsOn },
    ...{ hostOrganisationId: await stage.organisation(host), hostPosition: 'Teamleider' },
    homeSponsorId: await stage.person(sponsors[home] ?? home),
    hostSponsorId: await stage.person(sponsors[host] ?? host),
  });
}

async function sign(stage: Stage, { candidate, home, host }: Plan): Promise<void> {
  const path = `/exchanges/${await stage.exchange(candidate)}`;
  for (const signer of [candidate, sponsors[home] ?? home, sponsors[host] ?? host]) {
    const { agreementVersion } = await stage.read(signer, path);
    await stage.take(signer, path, 'sign', { agreementVersion });
  }
}

/** Both sponsors sign an amendment three weeks after it was proposed. */
function amendmentScenes(): Scene[] {
  return [
    {
      on: '2021-03-08 10:00',
      act: async (stage) => {
        const amended = { endsOn: '2021-06-15', reason: 'Een maand later begonnen dan gedacht.' };
        await stage.take(office, `/exchanges/${await stage.exchange('Lotte Vermeer')}`, 'amend', amended);
      },
    },
    {
      on: '2021-03-29 10:00',
      act: async (stage) => {
        const path = `/exchanges/${await stage.exchange('Lotte Vermeer')}`;
        const amendmentId = (await stage.read(office, path)).amendments.at(-1)?.id;
        for (const sponsor of ['Fatima el Idrissi', 'Joost Hendriks'])
          await stage.take(sponsor, path, 'sign_amendment', { amendmentId });
      },
    },
  ];
}

function endingScenes(): Scene[] {
  const reflection = {
    closingReflection: 'Ik bel nu eerst, en kijk dan in het systeem.',
    adviceToHost: 'Vraag nieuwe mensen na zes weken wat hun opvalt.',
  };
  return [
    {
      on: '2021-04-06 10:00',
      act: async (stage) => {
        const ended = { endedOn: '2021-04-02', reason: 'Een nieuwe baan.' };
        await stage.take(office, `/exchanges/${await stage.exchange('Mark Willems')}`, 'end_early', ended);
      },
    },
    {
      on: '2021-05-17 10:00',
      act: async (stage) => {
        const [candidate, path] = ['Sander Kuipers', `/exchanges/${await stage.exchange('Sander Kuipers')}`];
        const { milestones, version } = await stage.read(candidate, path);
        for (const { id, status, version: read } of milestones)
          if (status === 'open') await stage.patch(candidate, `/milestones/${id}`, { status: 'done' }, read);
        await stage.put(candidate, `${path}/closing-reflection`, reflection, version);
        await stage.take(office, path, 'complete');
      },
    },
    {
      on: '2021-03-16 12:00',
      act: async (stage) => {
        const { items } = await stage.read(facilitator, '/awaited-things');
        const awaitedThingId = items.find(({ nudge }) => nudge.allowed)?.id;
        await stage.post(facilitator, '/nudges', { awaitedThingId });
      },
    },
  ];
}
