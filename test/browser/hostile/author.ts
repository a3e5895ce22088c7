import type { BrowserContext } from 'playwright-core';
import { read, write } from '../api.js';
import type { Writings } from './writings.js';

/** Somebody who writes hostile texts over the interface for programs. */
export class Author {
  constructor(
    readonly window: BrowserContext,
    readonly writings: Writings,
  ) {}

  read<Answer>(path: string): Promise<Answer> {
    return read<Answer>(this.window, path);
  }

  async list<Item>(path: string): Promise<readonly Item[]> {
    return (await this.read<{ items: Item[] }>(path)).items;
  }

  /** @param body with `hostile` where a text goes */
  post<Answer = Thing>(path: string, body: object): Promise<Answer> {
    return this.write<Answer>('POST', path, body);
  }

  /** As `post`, by another method. @param version what was read of a thing that is changed */
  async write<Answer = Thing>(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: object,
    version?: number,
  ): Promise<Answer> {
    const filled = this.writings.fill(method, path, body);
    const answer = await write<Answer>(this.window, method, path, filled.body, version);
    this.writings.keep(filled.texts);
    return answer;
  }

  /** Changes a thing on top of whatever stands. */
  async change<Answer = Thing>(path: string, body: object): Promise<Answer> {
    const { version } = await this.read<Thing>(path);
    return this.write<Answer>('PATCH', path, body, version);
  }

  /** Takes steps of a workflow. @returns the last answer */
  async act<Answer = Thing>(path: string, action: string, input: object = {}): Promise<Answer> {
    return this.post<Answer>(`${path}/transitions`, { action, ...input });
  }

  async personId(): Promise<string> {
    return (await this.read<{ person: Thing }>('/sessions/current')).person.id;
  }
}

/** Anything with an id. */
export interface Thing {
  readonly id: string;
  readonly version: number;
}
