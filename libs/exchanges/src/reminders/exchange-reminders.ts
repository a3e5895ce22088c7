import { QueriedReaders } from '@app/identity';
import { NoticeSources, QueriedRules } from '@app/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readableExchanges, readableMilestones } from '../access/readable-exchanges.js';
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
    private readonly readers: QueriedReaders,
    private readonly notices: ExchangeNotices,
  ) {}

  onModuleInit(): void {
    this.rules.register(milestoneDue);
    this.rules.register(exchangeSignature);
    this.rules.register(amendmentSignature);
    this.sources.register(this.notices);
    this.readers.register('exchange', readableExchanges);
    this.readers.register('milestone', readableMilestones);
  }
}
