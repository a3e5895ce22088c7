import type { EntityManager } from 'typeorm';
import { type Page, type PageRequest, readCursor, toPage } from './page.js';

/**
 * Reads one part of the rows that belong to a subject, in the order of their ids.
 * @param statement takes the subject ($1), the id after which the part begins or null ($2), and how many rows at most ($3)
 * @throws DomainError `request.invalid` when the cursor does not belong to the list
 */
export async function pageById<Row extends { readonly id: string }>(
  manager: Pick<EntityManager, 'query'>,
  statement: string,
  subjectId: string,
  { limit, cursor }: PageRequest,
): Promise<Page<Row>> {
  const [after = null] = readCursor(cursor, ['id']) ?? [];
  const rows = await manager.query<Row[]>(statement, [subjectId, after, limit + 1]);
  return toPage(rows, limit, ({ id }) => [id]);
}
