import type { Readable } from 'node:stream';

/** An event as it came. */
export interface LiveEvent {
  readonly part: string;
  readonly revision: number;
}

/** Reads server-sent events one by one. */
export class LiveReading {
  private readonly pieces: AsyncIterator<string>;
  private text = '';
  /** Everything that came, as it came. */
  raw = '';

  constructor(private readonly stream: Readable) {
    this.pieces = stream.iterator({ destroyOnReturn: false }) as AsyncIterator<string>;
  }

  /** The next event; undefined when the stream has ended. */
  async next(): Promise<LiveEvent | undefined> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.text.slice(0, end);
        this.text = this.text.slice(end + 2);
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined) return JSON.parse(data) as LiveEvent;
        continue;
      }
      const { done, value } = await this.pieces.next();
      if (done) return undefined;
      this.text += value;
      this.raw += value;
    }
  }

  /** The parts of the next events, in order of name. @param count how many are awaited */
  async parts(count: number): Promise<(string | undefined)[]> {
    const parts: (string | undefined)[] = [];
    while (parts.length < count) parts.push((await this.next())?.part);
    return parts.sort();
  }

  close(): void {
    this.stream.destroy();
  }
}
