/** Whether no dialog stands over the page, which has to be answered first. */
export const isNothingOver = (): boolean => document.querySelector('[aria-modal="true"]') === null;
