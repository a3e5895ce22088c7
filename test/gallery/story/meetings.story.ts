import { facilitator, office, type Scene } from '../stage.js';

const title = 'Werkbezoek aan het Zorg- en Veiligheidshuis';
const guest = { name: 'Sanne Visser', email: 'sanne.visser@zvh.example' };

/** Meetings: invited, moved, changed, taken back, held and cancelled, and a series; an action that nobody takes up. */
export function meetingScenes(): Scene[] {
  return [
    {
      on: '2021-03-02 10:00',
      act: async (stage) => {
        const [cohortId, leaderId] = [await stage.cohort(), await stage.person(facilitator)];
        const inviteeIds = await stage.people('Bas Timmermans', 'Sander Kuipers', 'Mark Willems');
        const { id } = await stage.post(office, '/meetings', {
          ...{ cohortId, kind: 'cohort_meeting', title, place: 'Rotterdam, Wijnhaven' },
          ...{ startsAt: '2021-03-16T14:00:00+01:00', endsAt: '2021-03-16T16:30:00+01:00' },
          ...{ videoUrl: 'https://video.example/werkbezoek', leaderId, inviteeIds, guests: [guest] },
        });
        await stage.take(office, `/meetings/${id}`, 'publish');
      },
    },
    {
      on: '2021-03-02 14:00',
      act: async (stage) => {
        const inviteeIds = await stage.people('Lotte Vermeer');
        await stage.post(office, `/meetings/${await stage.meeting(title)}/invitations`, { inviteeIds });
      },
    },
    {
      on: '2021-03-03 10:00',
      act: async (stage) => {
        const times = { startsAt: '2021-03-17T14:00:00+01:00', endsAt: '2021-03-17T16:30:00+01:00' };
        await stage.change(office, `/meetings/${await stage.meeting(title)}`, times);
      },
    },
    {
      on: '2021-03-04 10:00',
      act: async (stage) => {
        const place = 'Rotterdam, Halvemaanpassage';
        await stage.change(office, `/meetings/${await stage.meeting(title)}`, { place });
      },
    },
    {
      on: '2021-03-04 11:00',
      act: async (stage) => {
        const leaderId = await stage.person('Sander Kuipers');
        await stage.change(office, `/meetings/${await stage.meeting(title)}`, { leaderId });
      },
    },
    {
      on: '2021-03-05 10:00',
      act: async (stage) => {
        const path = `/meetings/${await stage.meeting(title)}`;
        const [lotte] = await stage.people('Lotte Vermeer');
        const { invitations } = await stage.read(office, path);
        const own = invitations.find(({ person }) => person?.id === lotte);
        await stage.remove(office, `${path}/invitations/${own?.id}`);
      },
    },
    {
      on: '2021-03-17 14:00',
      act: async (stage) => {
        const path = `/meetings/${await stage.meeting(title)}`;
        const leader = 'Sander Kuipers';
        await stage.take(leader, path, 'open');
        for (const { id, version } of (await stage.read(leader, path)).invitations)
          await stage.patch(leader, `${path}/attendances/${id}`, { attendance: 'present' }, version);
        await stage.post(leader, `${path}/outcomes`, {
          ...{ kind: 'action', body: 'Werkafspraak op een halve bladzijde zetten' },
          ...{ ownerId: await stage.person('Bas Timmermans'), dueOn: '2021-03-31' },
        });
        const { report } = await stage.read(leader, path);
        const minutes = { body: 'Wij zagen hoe de weging daar verloopt.' };
        await stage.put(leader, `${path}/minutes`, minutes, report?.version);
        await stage.take(leader, path, 'close');
      },
    },
    {
      on: '2021-03-22 10:00',
      act: async (stage) => {
        const path = `/meetings/${await stage.meeting('Intervisie 5')}`;
        await stage.take(facilitator, path, 'cancel', { reason: 'De zaal is die dag niet beschikbaar.' });
      },
    },
    ...seriesScenes(),
  ];
}

function seriesScenes(): Scene[] {
  let path = '';
  return [
    {
      on: '2021-03-09 10:00',
      act: async (stage) => {
        const { id } = await stage.post(office, '/meeting-series', {
          ...{ cohortId: await stage.cohort(), kind: 'cohort_meeting', title: 'Koffie met het bureau' },
          ...{ rule: 'FREQ=WEEKLY;COUNT=4', startsLocal: '2021-04-15T08:30:00', minutes: 30 },
          ...{ place: 'Videovergadering', leaderId: await stage.person(facilitator) },
          ...{ inviteeIds: await stage.people('Bas Timmermans', 'Mark Willems'), guests: [guest] },
        });
        path = `/meeting-series/${id}`;
        await stage.take(office, path, 'publish');
      },
    },
    {
      on: '2021-03-10 10:00',
      act: async (stage) => {
        await stage.change(office, path, { scope: 'all', startsLocal: '2021-04-15T09:00:00' });
      },
    },
    {
      on: '2021-03-11 10:00',
      act: async (stage) => {
        const reason = 'We zien elkaar al op de donderdagen van de intervisie.';
        await stage.take(office, path, 'cancel', { scope: 'all', reason });
      },
    },
  ];
}
