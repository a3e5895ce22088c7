import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Actor } from '@app/identity';
import { type Announcement, type AnnouncementListener, type Announcements, notFound } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LiveStreams } from './live-streams.js';

const reader = new Actor('reader', 'Robin', 'nl', 'home', []);
const [meeting, room] = ['meeting:1', 'room:1'];

let listeners: Map<string, AnnouncementListener>;
let topics: () => Promise<readonly string[]>;
let isSignedIn: boolean;
let streams: LiveStreams;
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  listeners = new Map();
  topics = () => Promise.resolve([meeting, room]);
  isSignedIn = true;
  const announcements: Pick<Announcements, 'listen'> = {
    listen: (topic, listener) => {
      listeners.set(topic, listener);
      return Promise.resolve(() => void listeners.delete(topic));
    },
  };
  streams = new LiveStreams(announcements as Announcements);
});
afterEach(() => {
  streams.beforeApplicationShutdown();
  jest.useRealTimers();
});

/** Opens a stream. @returns it, and what it tells next */
async function open(): Promise<{ stream: Readable; next: () => Promise<string> }> {
  const audible = () => (isSignedIn ? topics() : Promise.resolve([]));
  const stream = await streams.openFor(reader, { topics: [meeting, room], audible });
  stream.setEncoding('utf8');
  const pieces: AsyncIterator<string, undefined> = stream.iterator({ destroyOnReturn: false });
  return { stream, next: async () => (await pieces.next()).value ?? 'the end' };
}

function announce(topic: string, part: string): void {
  const announcement: Announcement = { topic, part, revision: 7 };
  listeners.get(topic)?.(announcement);
}

const everything = 'retry: 2000\n\nevent: changed\nid: 0\ndata: {"part":"everything","revision":0}\n\n';

describe('a stream', () => {
  it('begins with everything, and then tells each part with its revision', async () => {
    const { next } = await open();
    expect(await next()).toBe(everything);
    announce(room, 'notes');
    expect(await next()).toBe('event: changed\nid: 7\ndata: {"part":"notes","revision":7}\n\n');
  });

  it('tells nothing of the room to who is not in it, not even that there is something to tell', async () => {
    topics = () => Promise.resolve([meeting]);
    const { next } = await open();
    await next();
    announce(room, 'notes');
    announce(meeting, 'agenda');
    expect(await next()).toBe('event: changed\nid: 7\ndata: {"part":"agenda","revision":7}\n\n');
  });

  it('shows every fifteen seconds that it lives, and finds so that the session has ended', async () => {
    const { next } = await open();
    await next();
    await jest.advanceTimersByTimeAsync(15_000);
    expect(await next()).toBe(': still here\n\n');
    isSignedIn = false;
    await jest.advanceTimersByTimeAsync(15_000);
    expect(await next()).toBe('the end');
  });

  it('ends when the meeting may not be seen any more', async () => {
    const { next } = await open();
    await next();
    topics = () => Promise.reject(notFound());
    announce(meeting, 'agenda');
    expect(await next()).toBe('the end');
  });

  it('judges the right anew for what comes while it is being judged', async () => {
    const { next } = await open();
    await next();
    let judge: (topics: readonly string[]) => void = () => undefined;
    const asked = new Promise<void>((ask) => {
      topics = () => {
        ask();
        return new Promise((resolve) => (judge = resolve));
      };
    });
    announce(meeting, 'agenda');
    await asked;
    announce(meeting, 'outcomes');
    topics = () => Promise.resolve([]);
    judge([meeting]);
    expect(await next()).toBe('event: changed\nid: 7\ndata: {"part":"agenda","revision":7}\n\n');
    expect(await next()).toBe('the end');
  });

  it('tells once what is announced of everything that it listens to', async () => {
    const { next } = await open();
    await next();
    for (const topic of [meeting, room]) announce(topic, 'everything');
    expect(await next()).toContain('"part":"everything"');
    announce(meeting, 'agenda');
    expect(await next()).toContain('"part":"agenda"');
  });

  it('stops listening when its reader goes', async () => {
    const { stream } = await open();
    const closed = once(stream, 'close');
    stream.destroy();
    await closed;
    expect(listeners.size).toBe(0);
  });
});
