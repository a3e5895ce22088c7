import type { TextField } from '../../text/text-fields.js';

/** The id of the control of a field. */
export const idOfField = (field: TextField): string => `proposal-${field}`;

/** Brings a field into sight and gives it the keyboard. */
export const goToField = (field: TextField): void => goToElement(idOfField(field));

/** Brings an element into sight, by its middle or for what is high by its start, and gives it the keyboard. */
export function goToElement(id: string, block: 'center' | 'start' = 'center'): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block });
  element?.focus({ preventScroll: true });
}
