import { press, type Screen } from './screen.js';

const change = { nl: /^Dagen wijzigen/, en: /^Change the days/ };

/** What people are told, how they want to be told, and what waits on whom. */
export const notificationScreens: readonly Screen[] = [
  {
    name: 'notifications with a reason open',
    as: 'k-jbw',
    path: '/notifications',
    open: (page, language) =>
      page.getByText({ nl: 'Waarom krijg ik dit?', en: 'Why do I get this?' }[language]).first().click(),
    onTelephone: true,
  },
  { name: 'no unread notifications', as: 'meekijker', path: '/notifications?show=unread' },
  { name: 'preferences', as: 'k-jbw', path: '/account/notifications', onTelephone: true },
  { name: 'unsubscribing', path: '/unsubscribe/0190.mention.zegel', onTelephone: true },
  { name: 'unsubscribing by half an address', path: '/unsubscribe/0190' },
  { name: 'what waits on whom', as: 'bureau', path: '/reminders', onTelephone: true },
  { name: 'what waits on whom for the facilitator', as: 'begeleider', path: '/reminders' },
  { name: 'reminders', as: 'bureau', path: '/reminders/ledger?state=all', onTelephone: true },
  { name: 'reminders for the facilitator', as: 'begeleider', path: '/reminders/ledger' },
  { name: 'rules of reminders', as: 'bureau', path: '/reminders/rules', onTelephone: true },
  {
    name: 'changing a rule',
    as: 'bureau',
    path: '/reminders/rules',
    open: press(change),
    onTelephone: true,
  },
  { name: 'rules for the facilitator', as: 'begeleider', path: '/reminders/rules' },
];
