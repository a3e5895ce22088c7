import { office, type Scene, type Stage, type Told } from '../stage.js';

const asked = 'Vraag de reclassering mee bij de veiligheidsbeoordeling';
const contact = 'Een vaste contactpersoon voor wie tussen wal en schip valt';
const feedback = 'Altijd op de hoogte: terugkoppeling zonder abonnement';
const experience = 'Ervaringsdeskundigen ook bij gesprekken met ouders';
const ban = 'Kennis over het tijdelijk huisverbod gelijk trekken';
const room = 'Een spreekkamer bij elkaar in huis';

/** Proposals: talked about, judged, parked, returned, withdrawn, merged, and from a pilot to what still stands of it. */
export function proposalScenes(): Scene[] {
  return [
    ...conversationScenes(),
    ...verdictScenes(),
    ...parkingScenes(),
    ...returnScenes(),
    ...adoptionScenes(),
    ...lapseScenes(),
  ];
}

async function pathOf(stage: Stage, title: string): Promise<string> {
  return `/proposals/${await stage.proposal(title)}`;
}

async function judge(
  stage: Stage,
  sponsor: string,
  { title, organisation, verdict }: { title: string; organisation: string; verdict: string },
): Promise<void> {
  const path = await pathOf(stage, title);
  const { revision } = await stage.read(sponsor, path);
  const motivation = 'Wij hebben het met het team besproken.';
  const organisationId = await stage.organisation(organisation);
  await stage.put(sponsor, `${path}/reviews/${organisationId}`, { verdict, motivation, revision });
}

function conversationScenes(): Scene[] {
  let [question, answer] = ['', ''];
  return [
    {
      on: '2021-03-02 12:00',
      act: async (stage) => {
        const body = { body: 'Wie houdt bij wie de contactpersoon is?' };
        question = (await stage.post('Mark Willems', `${await pathOf(stage, contact)}/comments`, body)).id;
      },
    },
    {
      on: '2021-03-02 15:00',
      act: async (stage) => {
        const mentionedIds = await stage.people('Annelies Brouwer');
        const body = { body: 'Dat kan het wijkteam doen.', replyToId: question, mentionedIds };
        answer = (await stage.post('Sander Kuipers', `${await pathOf(stage, contact)}/comments`, body)).id;
      },
    },
    {
      on: '2021-03-03 15:00',
      act: async (stage) => {
        const path = `${await pathOf(stage, contact)}/comments/${answer}`;
        const mentionedIds = await stage.people('Annelies Brouwer', 'Joost Hendriks');
        const body = { body: 'Dat kan het wijkteam doen, als de gemeente dat wil.', mentionedIds };
        await stage.patch('Sander Kuipers', path, body, 1);
      },
    },
    {
      on: '2021-03-04 15:00',
      act: async (stage) => {
        const path = await pathOf(stage, experience);
        await stage.change('Noor de Graaf', path, { isShared: true });
        await stage.post('Bas Timmermans', `${path}/recognitions`);
      },
    },
  ];
}

function verdictScenes(): Scene[] {
  const pol = 'Karin Mulder';
  return [
    {
      on: '2021-03-03 12:00',
      act: (stage) =>
        judge(stage, pol, { title: feedback, organisation: 'Politie', verdict: 'request_changes' }),
    },
    {
      on: '2021-03-04 13:00',
      act: (stage) =>
        judge(stage, 'Annelies Brouwer', { title: ban, organisation: 'Veilig Thuis', verdict: 'approve' }),
    },
    {
      on: '2021-03-05 12:00',
      act: async (stage) => {
        await stage.take('Noor de Graaf', await pathOf(stage, experience), 'submit');
      },
    },
    {
      on: '2021-03-10 13:00',
      act: (stage) =>
        judge(stage, 'Ruud Jansen', {
          ...{ title: experience, organisation: 'Jeugdbescherming West', verdict: 'decline' },
        }),
    },
    {
      on: '2021-04-06 13:00',
      act: async (stage) => {
        const path = await pathOf(stage, feedback);
        await stage.change('Bas Timmermans', path, { expectedEffect: 'Ieder hoort het op de dag zelf.' });
        await stage.take('Bas Timmermans', path, 'resubmit');
      },
    },
    {
      on: '2021-04-08 13:00',
      act: async (stage) => {
        const targetId = await stage.proposal(asked);
        await stage.take(office, await pathOf(stage, feedback), 'merge', { targetId });
      },
    },
  ];
}

function parkingScenes(): Scene[] {
  return [
    {
      on: '2021-03-08 13:00',
      act: async (stage) => {
        await judge(stage, 'Annelies Brouwer', {
          ...{ title: contact, organisation: 'Veilig Thuis', verdict: 'approve' },
        });
        await judge(stage, 'Joost Hendriks', {
          ...{ title: contact, organisation: 'Gemeente Rotterdam', verdict: 'approve' },
        });
      },
    },
    {
      on: '2021-03-09 13:00',
      act: async (stage) => {
        const parking = { reason: 'Eerst het nieuwe wijkteam.', wakesOn: '2021-03-29' };
        await stage.take(office, await pathOf(stage, contact), 'park', parking);
      },
    },
    {
      on: '2021-04-07 13:00',
      act: async (stage) => {
        const path = await pathOf(stage, contact);
        await stage.post(office, `${path}/pilots`, {
          ...{ ownerId: await stage.person('Sander Kuipers'), startsOn: '2021-04-12', endsOn: '2021-12-31' },
          ...{
            organisationIds: [await stage.organisation('Slachtofferhulp')],
            measure: 'Niemand raakt kwijt.',
          },
        });
        await stage.take('Sander Kuipers', path, 'start_pilot');
      },
    },
  ];
}

function returnScenes(): Scene[] {
  const author = 'Lotte Vermeer';
  return [
    {
      on: '2021-03-01 14:00',
      act: async (stage) => {
        const { id } = await stage.post(author, '/proposals', {
          ...{ cohortId: await stage.cohort(), title: room },
          ...{ problem: 'Wie hulp zoekt, reist van loket naar loket.', change: 'Houd spreekuur bij elkaar.' },
          affectedOrganisations: [
            { organisationId: await stage.organisation('Slachtofferhulp'), part: 'acts' },
            { organisationId: await stage.organisation('Raad'), part: 'consulted' },
          ],
        });
        await stage.take(author, `/proposals/${id}`, 'submit');
      },
    },
    {
      on: '2021-03-18 13:00',
      act: async (stage) => {
        const reason = 'De raad heeft hier geen opdrachtgever. Kan het zonder?';
        await stage.take(office, await pathOf(stage, room), 'return', { reason });
      },
    },
    {
      on: '2021-03-19 13:00',
      act: async (stage) => {
        const path = await pathOf(stage, room);
        const organisationId = await stage.organisation('Slachtofferhulp');
        const affectedOrganisations = [{ organisationId, part: 'acts' }];
        await stage.change(author, path, { affectedOrganisations });
        await stage.take(author, path, 'submit');
      },
    },
    {
      on: '2021-03-23 13:00',
      act: async (stage) => {
        const reason = 'Het bestaat al, hoorde ik vandaag.';
        await stage.take(author, await pathOf(stage, room), 'withdraw', { reason });
      },
    },
  ];
}

/** The pilot ends, its outcome comes late, the adoption is confirmed late. */
function adoptionScenes(): Scene[] {
  return [
    {
      on: '2021-05-12 13:00',
      act: async (stage) => {
        const path = await pathOf(stage, asked);
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
        await stage.take(office, await pathOf(stage, asked), 'adopt');
      },
    },
  ];
}

async function confirm(stage: Stage, sponsor: string, organisation: string): Promise<void> {
  const path = await pathOf(stage, asked);
  const own = await ownOf(stage, (await stage.read(sponsor, path)).adoptions, organisation);
  await stage.patch(sponsor, `${path}/adoptions/${own?.id}`, { isConfirmed: true }, own?.version);
}

async function check(stage: Stage, who: string, organisation: string, answer: object): Promise<void> {
  const path = await pathOf(stage, asked);
  const own = await ownOf(stage, (await stage.read(who, path)).adoptionChecks, organisation);
  await stage.patch(who, `${path}/adoption-checks/${own?.id}`, answer, own?.version);
}

/** The first that is about an organisation. */
async function ownOf(stage: Stage, all: readonly Told[], organisation: string): Promise<Told | undefined> {
  const id = await stage.organisation(organisation);
  return all.find(({ organisationId }) => organisationId === id);
}

/** What was adopted has lapsed, is tried anew, and that is stopped too. */
function lapseScenes(): Scene[] {
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
        await stage.take(office, await pathOf(stage, asked), 'lapse');
      },
    },
    {
      on: '2021-09-15 13:00',
      act: async (stage) => {
        const path = await pathOf(stage, asked);
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
        const path = await pathOf(stage, asked);
        const pilot = (await stage.read(office, path)).pilots.at(-1);
        const found = { outcome: 'failed', evaluation: 'Er is nu niemand die antwoord geeft.' };
        await stage.patch(office, `${path}/pilots/${pilot?.id}`, found, pilot?.version);
        await stage.take(office, path, 'stop_pilot', { reason: 'Eerst een nieuw aanspreekpunt.' });
      },
    },
  ];
}
