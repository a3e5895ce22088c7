import { NoticeSources, QueriedRules, SubjectReaders } from '@app/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExchangeReaders } from '../access/exchange-readers.js';
import { ExchangeNotices } from '../notices/exchange-notices.js';
import { amendmentSignature } from './amendment-signature.rule.js';
import { exchangeSignature } from './exchange-signature.rule.js';
import { milestoneDue } from './milestone-due.rule.js';

/** Registers what exchanges remind of and tell, and who may be told. */
@Injectable()
export class ExchangeReminders implements OnModuleInit {
  constructor(
    private readonly rules: QueriedRules,
    private readonly sources: NoticeSources,
    private readonly subjects: SubjectReaders,
    private readonly notices: ExchangeNotices,
    private readonly readers: ExchangeReaders,
  ) {}

  onModuleInit(): void {
    this.rules.register(milestoneDue);
    this.rules.register(exchangeSignature);
    this.rules.register(amendmentSignature);
    this.sources.register(this.notices);
    this.subjects.register('exchange', (personId, ids) => this.readers.exchanges(personId, ids));
    this.subjects.register('milestone', (personId, ids) => this.readers.milestones(personId, ids));
  }
}
