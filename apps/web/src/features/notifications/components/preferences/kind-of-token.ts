import type { NotificationKind } from '../../../../lib/api/schema-types.js';

const isKind: Readonly<Record<NotificationKind, true>> = {
  milestone: true,
  exchange: true,
  review: true,
  proposal: true,
  conversation: true,
  mention: true,
  adoption: true,
  meeting: true,
  action: true,
  invitation: true,
};

/**
 * The kind of mail that a token of a mail stops, as it is written in it; null for what is no such token. Whether it is
 * genuine is for the server to say.
 */
export function kindOfToken(token: string): NotificationKind | null {
  const [, kind = '', seal = '', ...rest] = token.split('.');
  const isWhole = Object.hasOwn(isKind, kind) && seal !== '' && rest.length === 0;
  return isWhole ? (kind as NotificationKind) : null;
}
