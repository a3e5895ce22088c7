import { office, type Scene, type Stage, type Told } from '../stage.js';

const asked = 'Vraag de reclassering mee bij de veiligheidsbeoordeling';

/** A pilot that ends, is adopted late, and of which soon nothing stands. */
export function adoptionScenes(): Scene[] {
  return [...adoptingScenes(), ...lapsingScenes()];
}

/** The pilot ends, its outcome comes late, the adoption is confirmed late. */
function adoptingScenes(): Scene[] {
  return [
    {
      on: '2021-05-12 13:00',
      act: async (stage) => {
        const path = await stage.proposalPath(asked);
        const [pilot] = (await stage.read(office, path)).pilots;
        const found = { outcome: 'succeeded', evaluation: 'In 83 procent kwam antwoord.' };
        await stage.patch('Bas Timmermans', `${path}/pilots/${pilot?.id}`, found, pilot?.version);
        for (const organisation of ['Veilig Thuis', 'Reclassering'])
          await stage.post(office, `${path}/adoptions`, {
            organisationId: await stage.organisation(organisation),
            ownerId: await stage.person('Bas Timmermans'),
            ...{ anchor: 'protocol', anchoredIn: 'Werkproces, 3.2', effectiveOn: '2021-06-01' },
          });
      },
    },
    { on: '2021-05-14 13:00', act: (stage) => confirm(stage, 'Annelies Brouwer', 'Veilig Thuis') },
    {
      on: '2021-06-01 13:00',
      act: async (stage) => {
        await confirm(stage, 'Peter van Dam', 'Reclassering');
        await stage.take(office, await stage.proposalPath(asked), 'adopt');
      },
    },
  ];
}

async function confirm(stage: Stage, sponsor: string, organisation: string): Promise<void> {
  const path = await stage.proposalPath(asked);
  const own = await ownOf(stage, (await stage.read(sponsor, path)).adoptions, organisation);
  await stage.patch(sponsor, `${path}/adoptions/${own?.id}`, { isConfirmed: true }, own?.version);
}

async function check(stage: Stage, who: string, organisation: string, answer: object): Promise<void> {
  const path = await stage.proposalPath(asked);
  const own = await ownOf(stage, (await stage.read(who, path)).adoptionChecks, organisation);
  await stage.patch(who, `${path}/adoption-checks/${own?.id}`, answer, own?.version);
}

/** The first that is about an organisation. */
async function ownOf(stage: Stage, all: readonly Told[], organisation: string): Promise<Told | undefined> {
  const id = await stage.organisation(organisation);
  return all.find(({ organisationId }) => organisationId === id);
}

/** What was adopted has lapsed, is tried anew, and that is stopped too. */
function lapsingScenes(): Scene[] {
  return [
    {
      on: '2021-09-02 13:00',
      act: (stage) =>
        check(stage, 'Annelies Brouwer', 'Veilig Thuis', { outcome: 'stands', note: 'Het is gewoon werk.' }),
    },
    {
      on: '2021-09-14 13:00',
      act: async (stage) => {
        const lapsed = { outcome: 'lapsed', note: 'Sinds de verhuizing niet meer.' };
        await check(stage, office, 'Reclassering', lapsed);
        await stage.take(office, await stage.proposalPath(asked), 'lapse');
      },
    },
    {
      on: '2021-09-15 13:00',
      act: async (stage) => {
        const path = await stage.proposalPath(asked);
        await stage.post(office, `${path}/pilots`, {
          ...{ ownerId: await stage.person('Bas Timmermans'), startsOn: '2021-09-20', endsOn: '2021-11-19' },
          ...{
            organisationIds: [await stage.organisation('Veilig Thuis')],
            measure: 'Terug naar 80 procent.',
          },
        });
        await stage.take(office, path, 'relaunch');
      },
    },
    {
      on: '2021-09-20 13:00',
      act: async (stage) => {
        const path = await stage.proposalPath(asked);
        const pilot = (await stage.read(office, path)).pilots.at(-1);
        const found = { outcome: 'failed', evaluation: 'Er is nu niemand die antwoord geeft.' };
        await stage.patch(office, `${path}/pilots/${pilot?.id}`, found, pilot?.version);
        await stage.take(office, path, 'stop_pilot', { reason: 'Eerst een nieuw aanspreekpunt.' });
      },
    },
  ];
}
