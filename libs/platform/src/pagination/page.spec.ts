import { describe, expect, it } from '@jest/globals';
import { readCursor, toPage } from './page.js';

const cursorOf = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('a cursor', () => {
  it('is read as it was made', () => {
    const { nextCursor } = toPage(['a', 'b'], 1, (row) => ['2024-02-29', row]);
    expect(readCursor(nextCursor ?? '', ['date', 'text'])).toEqual(['2024-02-29', 'a']);
  });

  it.each(['2021-02-29', '2021-04-31', '2021-13-01', '21-01-01', 20210101])(
    'with the date %s is refused before it reaches the database',
    (date) => {
      expect(() => readCursor(cursorOf(date), ['date'])).toThrow('This cursor does not belong to this list.');
    },
  );
});
