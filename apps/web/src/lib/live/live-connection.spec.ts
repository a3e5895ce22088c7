import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type EventLine, LiveConnection, patience, pauses } from './live-connection.js';

/** A line of which the test is the other end. */
class Line implements EventLine {
  private readonly listeners = new Map<string, (event: Event) => void>();
  isClosed = false;

  addEventListener(type: string, listener: (event: Event) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.isClosed = true;
  }

  send(type: string, data?: object): void {
    this.listeners.get(type)?.({ data: JSON.stringify(data) } as unknown as Event);
  }
}

function stage() {
  const lines: Line[] = [];
  const told: string[] = [];
  const connection = new LiveConnection(
    () => {
      const line = new Line();
      lines.push(line);
      return line;
    },
    { onChanged: (part) => told.push(part), onStanding: (standing) => told.push(standing) },
  );
  connection.connect();
  return { lines, told, connection, newest: () => lines.at(-1) as Line };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a live connection', () => {
  it('tells which part changed', () => {
    const { told, newest } = stage();
    newest().send('open');
    newest().send('changed', { part: 'session', revision: 4 });
    expect(told).toEqual(['open', 'session']);
  });

  it('comes back after a pause that grows as long as it fails, and is short again afterwards', () => {
    const { lines, told, newest } = stage();
    for (const pause of [...pauses, pauses.at(-1) as number]) {
      newest().send('error');
      expect(newest().isClosed).toBe(true);
      const before = lines.length;
      jest.advanceTimersByTime(pause - 1);
      expect(lines).toHaveLength(before);
      jest.advanceTimersByTime(1);
      expect(lines).toHaveLength(before + 1);
    }
    newest().send('open');
    newest().send('error');
    jest.advanceTimersByTime(pauses[0] as number);
    newest().send('open');
    expect(told.slice(-3)).toEqual(['open', 'lost', 'open']);
  });

  it('is lost as long as its line does not open, and not any more once it does', () => {
    const { told, newest, lines } = stage();
    jest.advanceTimersByTime(patience);
    newest().send('open');
    jest.advanceTimersByTime(patience);
    expect([told, lines.length]).toEqual([['lost', 'open'], 1]);
  });

  it('stays away once it was closed', () => {
    const { lines, connection, newest } = stage();
    newest().send('error');
    connection.close();
    jest.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(1);
  });
});
