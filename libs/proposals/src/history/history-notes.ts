import type { Sentence } from '@app/workflow';

/** What happens to a proposal besides the actions of its workflow, and stands in its history. */
export const historyNotes = {
  note_idea: { nl: 'Idee genoteerd', en: 'Idea noted' },
  share: { nl: 'Gedeeld met de lichting', en: 'Shared with the cohort' },
  revise: { nl: 'Tekst aangepast', en: 'Text changed' },
  change_authors: { nl: 'Auteurs gewijzigd', en: 'Authors changed' },
  declare_harmless: { nl: 'Onschuldig verklaard', en: 'Declared harmless' },
  give_verdict: { nl: 'Oordeel gegeven', en: 'Verdict given' },
  take_in: { nl: 'Ander voorstel opgenomen', en: 'Another proposal taken in' },
  plan_pilot: { nl: 'Proef gepland', en: 'Pilot planned' },
  evaluate_pilot: { nl: 'Uitkomst van de proef vastgelegd', en: 'Outcome of the pilot recorded' },
  record_adoption: { nl: 'Invoering vastgelegd', en: 'Adoption recorded' },
  confirm_adoption: { nl: 'Invoering bevestigd', en: 'Adoption confirmed' },
  answer_check: { nl: 'Staat het nog? Beantwoord', en: 'Adoption check answered' },
} as const satisfies Record<string, Sentence>;

export type HistoryNote = keyof typeof historyNotes;
