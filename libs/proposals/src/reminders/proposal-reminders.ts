import { QueriedReaders } from '@app/identity';
import { NoticeSources, QueriedRules } from '@app/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readableProposals } from '../access/readable-proposals.js';
import { CommentNotices } from '../notices/comment-notices.js';
import { StepNotices } from '../notices/step-notices.js';
import { adoptionCheck } from './adoption-check.rule.js';
import { adoptionConfirm } from './adoption-confirm.rule.js';
import { pilotEnd } from './pilot-end.rule.js';
import { proposalChanges } from './proposal-changes.rule.js';
import { proposalWakes } from './proposal-wakes.rule.js';
import { reviewDue } from './review-due.rule.js';
import { reviewerMissing } from './reviewer-missing.rule.js';

/** Registers what proposals remind of and tell, and who may be told. */
@Injectable()
export class ProposalReminders implements OnModuleInit {
  constructor(
    private readonly rules: QueriedRules,
    private readonly sources: NoticeSources,
    private readonly readers: QueriedReaders,
    private readonly steps: StepNotices,
    private readonly comments: CommentNotices,
  ) {}

  onModuleInit(): void {
    this.rules.register(reviewDue);
    this.rules.register(pilotEnd);
    this.rules.register(adoptionConfirm);
    this.rules.register(adoptionCheck);
    this.rules.register(proposalWakes);
    this.rules.register(proposalChanges);
    this.rules.register(reviewerMissing);
    this.sources.register(this.steps);
    this.sources.register(this.comments);
    this.readers.register('proposal', readableProposals);
  }
}
