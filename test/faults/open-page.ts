import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { LiveReading } from '../races/live-reading.js';

/** How long a page waits before it opens its line again, in milliseconds: as the browser application does at first. */
const pause = 1_000;

/** A page that is open at somebody, and listens to what changes; it opens its line again whenever that ends. */
export class OpenPage {
  /** The parts that it was told of, in order. */
  readonly told: string[] = [];
  private reading: LiveReading | undefined;
  private isClosed = false;
  private readonly done: Promise<void>;

  /** @param path under `/api/v1` @param token the access token of who looks */
  constructor(
    private readonly url: string,
    private readonly path: string,
    private readonly token: string,
  ) {
    this.done = this.live();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.reading?.close();
    await this.done;
  }

  private async live(): Promise<void> {
    while (!this.isClosed) {
      await this.listen().catch(() => undefined);
      if (!this.isClosed) await delay(pause);
    }
  }

  private async listen(): Promise<void> {
    const asking = request(`${this.url}/api/v1${this.path}`, {
      headers: { authorization: `Bearer ${this.token}` },
      agent: false,
    });
    asking.end();
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    if (answer.statusCode !== 200) {
      answer.destroy();
      return;
    }
    this.reading = new LiveReading(answer.setEncoding('utf8'));
    for (let event = await this.reading.next(); event; event = await this.reading.next())
      this.told.push(event.part);
  }
}
