import type { Page } from 'playwright-core';

/** Requests whose refusal is part of the page; the browser calls every answer from 400 on an error. */
const expectedRefusals = [
  /status of 401 .*\/api\/v1\/sessions\/current$/,
  /status of 400 .*\/api\/v1\/programme-imports\?/,
  /status of 404 .*\/api\/v1\/exchanges\/0190{4}/,
  /status of 412 .*\/api\/v1\/proposals\/[0-9a-f-]+$/,
  /status of 403 .*\/api\/v1\/proposals$/,
  /status of 400 .*\/api\/v1\/second-factor-answers$/,
];

/** Gathers what the browser's console calls an error on this page, and what its scripts throw. */
export function gatherErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const line = `${message.text()} ${message.location().url}`;
    if (message.type() !== 'error' || expectedRefusals.some((refusal) => refusal.test(line))) return;
    errors.push(line);
  });
  return errors;
}
