import type { Sentence } from '@app/workflow';

/** Why somebody hears of a meeting. */
export const noticeReasons = {
  invited: {
    nl: 'Je krijgt dit bericht omdat je voor deze bijeenkomst bent uitgenodigd.',
    en: 'You get this message because you are invited to this meeting.',
  },
  invitedToSeries: {
    nl: 'Je krijgt dit bericht omdat je voor deze bijeenkomsten bent uitgenodigd.',
    en: 'You get this message because you are invited to these meetings.',
  },
  uninvited: {
    nl: 'Je krijgt dit bericht omdat je voor deze bijeenkomst was uitgenodigd.',
    en: 'You get this message because you were invited to this meeting.',
  },
} as const satisfies Record<string, Sentence>;
