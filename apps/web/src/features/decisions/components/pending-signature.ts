import type { Amendment, Exchange } from '../../../lib/api/schema-types.js';

/** Something that waits for the reader's signature: the agreement of an exchange, or one of its amendments. */
export interface PendingSignature {
  key: string;
  exchange: Exchange;
  amendment: Amendment | undefined;
}

/** Everything in the exchanges that waits for the reader's signature; what begins first comes first. */
export function pendingSignatures(exchanges: Exchange[]): PendingSignature[] {
  return exchanges
    .flatMap((exchange) => [...agreementOf(exchange), ...amendmentsOf(exchange)])
    .sort((a, b) => a.exchange.startsOn.localeCompare(b.exchange.startsOn));
}

const isMissing = (signature: { mine: boolean; signedAt: string | null }): boolean =>
  signature.mine && signature.signedAt === null;

function agreementOf(exchange: Exchange): PendingSignature[] {
  if (exchange.state !== 'proposed' || !exchange.signatures.some(isMissing)) return [];
  return [{ key: exchange.id, exchange, amendment: undefined }];
}

function amendmentsOf(exchange: Exchange): PendingSignature[] {
  return exchange.amendments
    .filter((amendment) => amendment.state === 'proposed' && amendment.signatures.some(isMissing))
    .map((amendment) => ({ key: amendment.id, exchange, amendment }));
}
