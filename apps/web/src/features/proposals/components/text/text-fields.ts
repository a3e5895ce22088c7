/** The fields of the text that are written freely, in the order in which they are read. */
export const freeFields = ['problem', 'change', 'expectedEffect', 'legalFrame'] as const;
export type FreeField = (typeof freeFields)[number];

/** Everything that belongs to the text, in the order in which it is read. */
export const textFields = [
  'title',
  ...freeFields,
  'chainStep',
  'recommendation',
  'affectedOrganisations',
] as const;
export type TextField = (typeof textFields)[number];

/** Whether the word names a part of the text. */
export const isTextField = (word: string): word is TextField =>
  (textFields as readonly string[]).includes(word);
