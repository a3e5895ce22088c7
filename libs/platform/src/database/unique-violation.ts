import { QueryFailedError } from 'typeorm';
import type { DomainError } from '../errors/domain-error.js';

/**
 * Runs a write and answers a violation of the unique index with `conflict`: for the writer who came second at
 * the same moment, after both looked and found nothing. The transaction is over then.
 * @param index the name of the index in the database
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
  return code === '23505' && constraint === index;
}
