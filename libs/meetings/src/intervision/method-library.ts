import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { knownMethods } from './known-methods.js';
import type { Method } from './method.js';

/** The methods that a programme can work by: those that every programme has, and its own. */
@Injectable()
export class MethodLibrary {
  constructor(private readonly transaction: Transaction) {}

  /** Every method, the known ones first. */
  async list(programmeId: string): Promise<Method[]> {
    const own = await this.transaction.manager.query<Method[]>(
      `SELECT key, title, suits, steps FROM intervision_method WHERE programme_id = $1 ORDER BY key`,
      [programmeId],
    );
    return [...knownMethods, ...own];
  }

  /** The keys of every method. */
  async keys(programmeId: string): Promise<Set<string>> {
    return new Set((await this.list(programmeId)).map(({ key }) => key));
  }
}
