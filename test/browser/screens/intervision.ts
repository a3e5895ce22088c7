import type { Page } from 'playwright-core';
import type { Language } from '../browser.js';
import { press, type Screen } from './screen.js';

const begin = press({ nl: 'Met deze casus beginnen', en: 'Begin with this case' });

/** The running case, which whoever looks first begins. */
async function openRunning(page: Page, language: Language): Promise<void> {
  const clock = page.getByRole('timer');
  const start = page.getByRole('button', { name: /^(Met deze casus beginnen|Begin with this case)$/ });
  await clock.or(start).first().waitFor();
  if (await start.isVisible()) await begin(page, language);
  await clock.waitFor();
}

/** What people see of intervision, in and outside of the room. */
export const intervisionScreens: readonly Screen[] = [
  { name: 'own cases', as: 'k-jbw', path: '/intervision-cases', onTelephone: true },
  {
    name: 'new case with the steps of its method',
    as: 'k-jbw',
    path: '/intervision-cases/new',
    open: (page, language) =>
      page.getByRole('radio', { name: { nl: 'Incidentmethode', en: 'Incident method' }[language] }).check(),
    onTelephone: true,
  },
  {
    name: 'a case that was brought',
    as: 'k-jbw',
    path: ({ room }) => `/intervision-cases/${room.caseId}`,
  },
  {
    name: 'intervision room for who guides',
    as: 'begeleider',
    path: ({ room }) => `/meetings/${room.meetingId}/intervision`,
    open: openRunning,
    onTelephone: true,
  },
  {
    name: 'rounding off a case',
    as: 'k-jbw',
    path: ({ room }) => `/meetings/${room.meetingId}/intervision`,
    open: async (page, language) => {
      await openRunning(page, language);
      await press({ nl: 'Nu al afronden', en: 'Round off now' })(page, language);
    },
  },
  {
    name: 'intervision room for who is in it and does not guide',
    as: 'k-vt',
    path: ({ room }) => `/meetings/${room.meetingId}/intervision`,
    open: async (page) => page.getByRole('timer').waitFor(),
    onTelephone: true,
  },
  {
    name: 'intervision room after its case',
    as: 'k-jbw',
    path: ({ held }) => `/meetings/${held}/intervision`,
    open: press({ nl: 'Vraag en aantekeningen laten zien', en: 'Show the question and the notes' }),
    onTelephone: true,
  },
  {
    name: 'intervision room for who is not in it',
    as: 'bureau',
    path: ({ room }) => `/meetings/${room.meetingId}/intervision`,
  },
];
