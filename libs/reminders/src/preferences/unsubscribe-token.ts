import { createHmac, timingSafeEqual } from 'node:crypto';
import { type NotificationKind, notificationKinds } from '@app/platform';

/** Whose mail of which kind is to stop. */
export interface Unsubscription {
  readonly personId: string;
  readonly kind: NotificationKind;
}

/** A text that only this installation can make, which allows to stop one kind of mail to one person, and nothing else. */
export function unsubscribeToken({ personId, kind }: Unsubscription, secret: string): string {
  return `${personId}.${kind}.${sealOf(personId, kind, secret)}`;
}

/** What a token allows; undefined for any other text. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscription | undefined {
  const [personId = '', kindText = '', seal = '', ...rest] = token.split('.');
  const kind = notificationKinds.find((known) => known === kindText);
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(personId, kindText, secret))];
  const isRight = given.length === right.length && timingSafeEqual(given, right);
  return isRight && kind && rest.length === 0 ? { personId, kind } : undefined;
}

function sealOf(personId: string, kind: string, secret: string): string {
  return createHmac('sha256', secret).update(`unsubscribe ${personId} ${kind}`).digest('base64url');
}
