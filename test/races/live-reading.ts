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

  /**
   * The parts of the next events, each named once, in order of name: what follows closely may be told in one event.
   * @param count how many different ones are awaited
   */
  async parts(count: number): Promise<(string | undefined)[]> {
    const parts = new Set<string | undefined>();
    while (parts.size < count) parts.add((await this.next())?.part);
    return [...parts].sort();
  }

  /** Reads on to an event of this part. */
  async skipTo(part: string): Promise<void> {
    for (;;) {
      const event = await this.next();
      if (event?.part === part) return;
      if (!event) throw new Error(`The stream ended before it told of “${part}”.`);
    }
  }

  close(): void {
    this.stream.destroy();
  }
}
