import { PassThrough, type Readable } from 'node:stream';
import type { Actor } from '@app/identity';
import { type Announcement, Announcements, DomainError } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** What somebody listens to; asked again before every event, so that a right that ended is silence. */
export interface LiveReader {
  /** Everything that may be heard under this address, such as `meeting:0190…`. */
  readonly topics: readonly string[];
  /** Which of it the reader may hear now; none: the session, the token or the right has ended. */
  readonly audible: () => Promise<readonly string[]>;
}

/** How many streams one person may have open with one process: a few tabs on a few devices. */
export const streamsPerPerson = 8;
/** How often something is sent when nothing happens, in milliseconds: it keeps the line, and finds who may no more. */
const heartbeat = 15_000;

/** Streams of server-sent events that say which part of a thing changed, and never what. */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly open = new Map<LiveStream, string>();

  constructor(private readonly announcements: Announcements) {}

  /**
   * Opens a stream, which begins with word that everything may have changed since.
   * @throws DomainError `not_found`, `throttled` with too many open already
   */
  async openFor({ personId }: Actor, reader: LiveReader): Promise<Readable> {
    if ([...this.open.values()].filter((id) => id === personId).length >= streamsPerPerson) throw tooMany();
    const stream = new LiveStream(reader.audible);
    this.open.set(stream, personId);
    const listening: (() => void)[] = [];
    const close = () => {
      this.open.delete(stream);
      for (const stop of listening) stop();
    };
    stream.output.once('close', close);
    try {
      for (const topic of reader.topics)
        listening.push(await this.announcements.listen(topic, (news) => stream.announce(news)));
      return stream.output;
    } catch (fault) {
      stream.end();
      close();
      throw fault;
    }
  }

  /** A server that stops waits for its answers to end; these end only so. */
  beforeApplicationShutdown(): void {
    for (const stream of this.open.keys()) stream.end();
  }
}

/** One stream; events that come while a right is being judged wait, and each part is told once. */
class LiveStream {
  readonly output = new PassThrough();
  private readonly waiting = new Map<string, Announcement>();
  private readonly timer = setInterval(() => void this.beat(), heartbeat);
  private isTelling = false;

  /** @param topics what the reader may hear now; empty or failing: nothing any more */
  constructor(private readonly topics: () => Promise<readonly string[]>) {
    this.output.once('close', () => clearInterval(this.timer));
    this.output.write('retry: 2000\n\n');
    this.send({ part: 'everything', revision: 0 });
  }

  announce(announcement: Announcement): void {
    this.waiting.set(`${announcement.topic} ${announcement.part}`, announcement);
    void this.tell();
  }

  end(): void {
    clearInterval(this.timer);
    this.output.end();
  }

  private async beat(): Promise<void> {
    await this.tell();
    if (!this.output.writableEnded) this.output.write(': still here\n\n');
  }

  private async tell(): Promise<void> {
    if (this.isTelling) return;
    this.isTelling = true;
    try {
      do {
        // What is announced in one go is told in one go.
        await Promise.resolve();
        // Taken before the right is asked: what comes while it is being judged waits for the next judgement.
        const waiting = [...this.waiting.values()];
        this.waiting.clear();
        const topics = await this.topics();
        if (topics.length === 0) return this.end();
        const news = waiting.filter(({ topic }) => topics.includes(topic));
        for (const one of new Map(news.map((one) => [one.part, one])).values()) this.send(one);
      } while (this.waiting.size > 0);
    } catch {
      // Who may hear it cannot be said now; the reader comes back by itself.
      this.end();
    } finally {
      this.isTelling = false;
    }
  }

  private send({ part, revision }: Pick<Announcement, 'part' | 'revision'>): void {
    if (this.output.writableEnded) return;
    this.output.write(`event: changed\nid: ${revision}\ndata: ${JSON.stringify({ part, revision })}\n\n`);
  }
}

function tooMany(): DomainError {
  return new DomainError('throttled', 'throttled', {
    nl: 'Wisselwerk staat bij jou in te veel vensters open. Sluit er een paar.',
    en: 'You have Wisselwerk open in too many windows. Close some.',
  });
}
