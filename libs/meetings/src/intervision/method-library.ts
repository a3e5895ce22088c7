import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { knownMethods } from './known-methods.js';
import type { Method } from './method.js';

/** A method, and whether it can still be chosen. */
export interface KnownMethod extends Method {
  readonly isRetired: boolean;
}

/** The methods that a programme can work by: those that every programme has, and its own. */
@Injectable()
export class MethodLibrary {
  constructor(private readonly transaction: Transaction) {}

  /** Every method, the known ones first, and those that were retired, for what goes by them. */
  async list(programmeId: string): Promise<KnownMethod[]> {
    const own = await this.transaction.manager.query<KnownMethod[]>(
      `SELECT key, title, suits, steps, retired_at IS NOT NULL AS "isRetired" FROM intervision_method
       WHERE programme_id = $1 ORDER BY key`,
      [programmeId],
    );
    return [...knownMethods.map((method) => ({ ...method, isRetired: false })), ...own];
  }

  /** The keys of the methods to choose from. */
  async keys(programmeId: string): Promise<Set<string>> {
    const methods = await this.list(programmeId);
    return new Set(methods.filter(({ isRetired }) => !isRetired).map(({ key }) => key));
  }
}
