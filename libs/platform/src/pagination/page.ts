import { isIsoDate } from '@app/calendar';
import { DomainError } from '../errors/domain-error.js';

/** A part of a list. `nextCursor` is null on the last part. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** Which part of a list is asked for. */
export interface PageRequest {
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One value of the key that a list is ordered by; the last one is unique. */
type KeyValue = string | number | null;

/**
 * Makes a page from one row more than was asked for: the extra row only tells that there is more.
 * @param keyOf the values that the list is ordered by, of the last item of the page
 */
export function toPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => KeyValue[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
}

/**
 * The values after which the page begins, or undefined for the first page.
 * @param kinds what each value must be, so that a made-up cursor never reaches the database
 * @throws DomainError `request.cursor_invalid` when the text is not a cursor of this list
 */
export function readCursor(
  cursor: string | undefined,
  kinds: readonly ('text' | 'id' | 'number' | 'date')[],
): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== kinds.length) throw invalidCursor();
  return values.map((value: unknown, index) => {
    const kind = kinds[index];
    if (!kind || !checks[kind](value)) throw invalidCursor();
    return value as string | number;
  });
}

const checks: Readonly<Record<'text' | 'id' | 'number' | 'date', (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value.length <= 500 && !value.includes('\u0000'),
  id: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  number: (value) => Number.isSafeInteger(value),
  date: (value) => typeof value === 'string' && isIsoDate(value),
};

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
}

function invalidCursor(): DomainError {
  const detail = {
    nl: 'Deze cursor hoort niet bij deze lijst.',
    en: 'This cursor does not belong to this list.',
  };
  return new DomainError('invalid', 'request.invalid', detail, {
    faults: [{ pointer: '/cursor', code: 'cursor', detail }],
  });
}
