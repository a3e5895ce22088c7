import { QueryFailedError } from 'typeorm';
import type { DomainError } from '../errors/domain-error.js';

/** unique_violation and foreign_key_violation. */
const violations = new Set(['23505', '23503']);

/**
 * Runs a write and answers a violation of the unique index, or of the foreign key, with `conflict`: for the writer who
 * came second at the same moment, after both looked and found nothing. The transaction is over then.
 * @param index the name of the index, or of the foreign key, in the database
 */
export async function orConflict<T>(
  index: string,
  conflict: DomainError,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (fault) {
    throw violates(index, fault) ? conflict : fault;
  }
}

function violates(index: string, fault: unknown): boolean {
  if (!(fault instanceof QueryFailedError)) return false;
  const { code, constraint } = fault.driverError as { code?: unknown; constraint?: unknown };
  return violations.has(String(code)) && constraint === index;
}
