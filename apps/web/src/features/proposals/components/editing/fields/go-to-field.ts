import type { TextField } from '../../text/text-fields.js';

/** The id of the control of a field. */
export const idOfField = (field: TextField): string => `proposal-${field}`;

/** Brings a field into sight and gives it the keyboard. */
export const goToField = (field: TextField): void => goToElement(idOfField(field));

/** Brings an element into sight and gives it the keyboard. */
export function goToElement(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
