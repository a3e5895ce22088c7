import { office, type Scene, type Stage } from '../stage.js';

const asked = 'Vraag de reclassering mee bij de veiligheidsbeoordeling';
const contact = 'Een vaste contactpersoon voor wie tussen wal en schip valt';
const feedback = 'Altijd op de hoogte: terugkoppeling zonder abonnement';
const experience = 'Ervaringsdeskundigen ook bij gesprekken met ouders';
const ban = 'Kennis over het tijdelijk huisverbod gelijk trekken';
const room = 'Een spreekkamer bij elkaar in huis';

/** Proposals: talked about, judged, parked, tried, returned, withdrawn and merged. */
export function proposalScenes(): Scene[] {
  return [...conversationScenes(), ...verdictScenes(), ...parkingScenes(), ...returnScenes()];
}

async function judge(
  stage: Stage,
  sponsor: string,
  { title, organisation, verdict }: { title: string; organisation: string; verdict: string },
): Promise<void> {
  const path = await stage.proposalPath(title);
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
        question = (await stage.post('Mark Willems', `${await stage.proposalPath(contact)}/comments`, body))
          .id;
      },
    },
    {
      on: '2021-03-02 15:00',
      act: async (stage) => {
        const mentionedIds = await stage.people('Annelies Brouwer');
        const body = { body: 'Dat kan het wijkteam doen.', replyToId: question, mentionedIds };
        answer = (await stage.post('Sander Kuipers', `${await stage.proposalPath(contact)}/comments`, body))
          .id;
      },
    },
    {
      on: '2021-03-03 15:00',
      act: async (stage) => {
        const path = `${await stage.proposalPath(contact)}/comments/${answer}`;
        const mentionedIds = await stage.people('Annelies Brouwer', 'Joost Hendriks');
        const body = { body: 'Dat kan het wijkteam doen, als de gemeente dat wil.', mentionedIds };
        await stage.patch('Sander Kuipers', path, body, 1);
      },
    },
    {
      on: '2021-03-04 15:00',
      act: async (stage) => {
        const path = await stage.proposalPath(experience);
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
        await stage.take('Noor de Graaf', await stage.proposalPath(experience), 'submit');
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
        const path = await stage.proposalPath(feedback);
        await stage.change('Bas Timmermans', path, { expectedEffect: 'Ieder hoort het op de dag zelf.' });
        await stage.take('Bas Timmermans', path, 'resubmit');
      },
    },
    {
      on: '2021-04-08 13:00',
      act: async (stage) => {
        const targetId = await stage.proposal(asked);
        await stage.take(office, await stage.proposalPath(feedback), 'merge', { targetId });
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
        await stage.take(office, await stage.proposalPath(contact), 'park', parking);
      },
    },
    {
      on: '2021-04-07 13:00',
      act: async (stage) => {
        const path = await stage.proposalPath(contact);
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
        await stage.take(office, await stage.proposalPath(room), 'return', { reason });
      },
    },
    {
      on: '2021-03-19 13:00',
      act: async (stage) => {
        const path = await stage.proposalPath(room);
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
        await stage.take(author, await stage.proposalPath(room), 'withdraw', { reason });
      },
    },
  ];
}
