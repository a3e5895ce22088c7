import { createHash, createHmac } from 'node:crypto';

/** What one entry of the trail says; everything in it is covered by its hash. */
export interface AuditContent {
  readonly sequence: number;
  /** The instant, RFC 3339 with milliseconds. */
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly programmeId: string | null;
  readonly outcome: 'done' | 'refused';
  readonly origin: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The hash before the first entry. */
export const chainStart = '0'.repeat(64);

/** The hash of an entry: SHA-256 over the hash of the one before and its content in canonical JSON. */
export function chainHash(previousHash: string, content: AuditContent): string {
  return createHash('sha256')
    .update(`${previousHash}\n${canonicalJson(content)}`)
    .digest('hex');
}

/** Seals the head of the chain with the installation's secret, so that the database alone cannot forge it. */
export function sealHead(secret: string, sequence: number, hash: string): string {
  return createHmac('sha256', `audit-head:${secret}`).update(`${sequence}:${hash}`).digest('hex');
}

/** JSON with the keys of every object in order, so that equal contents give equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
