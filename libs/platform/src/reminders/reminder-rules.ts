import { Injectable } from '@nestjs/common';
import type { ReminderRule } from './reminder-rule.js';

/** Where the subjects register what they want people to be reminded of; who reminds is not their business. */
@Injectable()
export class ReminderRules {
  private readonly rules = new Map<string, ReminderRule>();

  /** @throws Error for a key that is taken: a programming fault */
  register(rule: ReminderRule): void {
    if (this.rules.has(rule.key)) throw new Error(`There is already a rule ${rule.key}.`);
    this.rules.set(rule.key, rule);
  }

  /** Every rule, by key. */
  get all(): readonly ReminderRule[] {
    return [...this.rules.values()].sort((a, b) => a.key.localeCompare(b.key));
  }

  find(key: string): ReminderRule | undefined {
    return this.rules.get(key);
  }
}
