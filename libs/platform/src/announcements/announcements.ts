import { AsyncResource } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { Configuration } from '../config/configuration.js';
import { giveUpWhenSilent } from '../database/give-up-when-silent.js';

/** Word that something changed; never what. */
export interface Announcement {
  /** About what: `kind:id`, such as `meeting:0190…`. */
  readonly topic: string;
  /** Which part of it; `everything` after a time in which announcements may have been missed. */
  readonly part: string;
  /** Names the transaction of the change; 0 where there is none. */
  readonly revision: number;
}

export type AnnouncementListener = (announcement: Announcement) => void;

/** The channel of PostgreSQL on which the triggers of the schema announce. */
const channel = 'announcement';
/** What the line is called in `pg_stat_activity`. */
const lineName = 'wisselwerk announcements';
const firstDelay = 250;
const longestDelay = 4_000;
/** How often the line is tried, in milliseconds: a line that only listens does not find out that it is dead. */
const heartbeat = 5_000;

/**
 * Hears what any process changes, by one connection of PostgreSQL (LISTEN) for the whole process, opened when somebody
 * listens first. After a lost connection every listener is told that everything may have changed.
 */
@Injectable()
export class Announcements implements BeforeApplicationShutdown {
  private readonly log = new Logger(Announcements.name);
  private readonly listeners = new Map<string, Set<AnnouncementListener>>();
  private connection: Promise<Client> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly configuration: Configuration) {}

  /**
   * Listens to a topic, from the moment that the answer is there. @returns stops listening
   * @throws Error when the database cannot be reached now
   */
  async listen(topic: string, listener: AnnouncementListener): Promise<() => void> {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners);
    // Not in the context of whoever listened first.
    const bound = AsyncResource.bind(listener);
    listeners.add(bound);
    const stop = () => {
      listeners.delete(bound);
      if (listeners.size === 0 && this.listeners.get(topic) === listeners) this.listeners.delete(topic);
    };
    try {
      await this.connected();
    } catch (fault) {
      stop();
      throw fault;
    }
    return stop;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.retry);
    this.listeners.clear();
    const client = await this.connection?.catch(() => undefined);
    await client?.end();
  }

  private connected(): Promise<Client> {
    this.connection ??= this.connect().catch((fault: unknown) => {
      this.connection = undefined;
      throw fault;
    });
    return this.connection;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.configuration.DATABASE_URL,
      application_name: lineName,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
    });
    client.on('error', (fault) => this.log.warn(`The line to the database broke: ${fault.message}`));
    client.on('notification', ({ payload }) => this.tell(payload));
    await client.connect();
    giveUpWhenSilent(client);
    await client.query(`LISTEN ${channel}`);
    client.once('end', () => this.lost());
    keepTrying(client).catch(() => undefined);
    return client;
  }

  private tell(payload: string | undefined): void {
    if (payload === undefined) return;
    const announcement = JSON.parse(payload) as Announcement;
    for (const listener of this.listeners.get(announcement.topic) ?? []) listener(announcement);
  }

  private lost(): void {
    this.connection = undefined;
    if (!this.isClosed && this.listeners.size > 0) this.reconnect(firstDelay);
  }

  private reconnect(delay: number): void {
    this.retry = setTimeout(() => {
      this.connected().then(
        () => this.tellEverybody(),
        () => this.reconnect(Math.min(delay * 2, longestDelay)),
      );
    }, delay).unref();
  }

  private tellEverybody(): void {
    for (const [topic, listeners] of this.listeners)
      for (const listener of listeners) listener({ topic, part: 'everything', revision: 0 });
  }
}

/** Goes on for as long as the line holds. @throws Error when it broke, or was ended */
async function keepTrying(client: Client): Promise<never> {
  for (;;) {
    await pause(heartbeat, undefined, { ref: false });
    await client.query('SELECT');
  }
}
