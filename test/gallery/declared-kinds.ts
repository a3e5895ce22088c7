import { MailDelivery, NoticeSources, ReminderRules } from '@app/platform';
import type { SecondFactorChange } from '../../libs/identity/src/second-factor/second-factor-trail.js';
import { deliveries } from '../../libs/reminders/src/preferences/delivery.js';
import type { TestApplication } from '../setup/application.js';

/** A reminder that somebody asked for by hand. */
export const nudge = 'nudge';

/** Templates of which one mail does not show them all, with the kinds of mail that each is. */
const changes: Readonly<Record<SecondFactorChange, true>> = {
  enrol: true,
  add_passkey: true,
  remove_passkey: true,
  renew_recovery_codes: true,
  remove: true,
  reset: true,
};
const severalKinds: Readonly<Record<string, readonly string[]>> = {
  notification: [],
  digest: deliveries.filter((one) => one !== 'at_once' && one !== 'off').map((one) => `${one} digest`),
  second_factor: Object.keys(changes).map((change) => `second_factor ${change}`),
};

/**
 * Every kind of mail that the product declares: each step of each rule, each event of which somebody is told, each
 * template of mail, and a reminder by hand.
 */
export function declaredKinds(app: TestApplication): string[] {
  const steps = app
    .resolve(ReminderRules)
    .all.flatMap((rule) => rule.steps.map(({ key }) => `${rule.key} ${key}`));
  const events = app.resolve(NoticeSources).all.flatMap((source) => source.events);
  const templates = [...app.resolve(MailDelivery)['templates'].keys()];
  const mails = templates.flatMap((template) => severalKinds[template] ?? [template]);
  return [...new Set([...steps, nudge, ...events, ...mails])];
}
