import type { Sentence } from '@app/workflow';

/** The kinds of message between which people tell how they want to hear of them. */
export const notificationKinds = [
  'milestone',
  'exchange',
  'review',
  'proposal',
  'conversation',
  'mention',
  'adoption',
  'meeting',
  'action',
  'invitation',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** What a kind is called in somebody's preferences. */
export const notificationKindTitles: Readonly<Record<NotificationKind, Sentence>> = {
  milestone: { nl: 'Mijlpalen', en: 'Milestones' },
  exchange: { nl: 'Uitwisselingen en handtekeningen', en: 'Exchanges and signatures' },
  review: { nl: 'Beoordelingen die van mij gevraagd worden', en: 'Reviews asked of me' },
  proposal: { nl: 'Stappen van voorstellen die ik volg', en: 'Steps of proposals that I follow' },
  conversation: { nl: 'Reacties bij voorstellen die ik volg', en: 'Comments on proposals that I follow' },
  mention: { nl: 'Als iemand mij noemt', en: 'When somebody mentions me' },
  adoption: { nl: 'Proeven, invoering en nazorg', en: 'Pilots, adoption and what still stands' },
  meeting: { nl: 'Bijeenkomsten', en: 'Meetings' },
  action: { nl: 'Mijn actiepunten', en: 'My actions' },
  invitation: { nl: 'Uitnodigingen voor een programma', en: 'Invitations to a programme' },
};
