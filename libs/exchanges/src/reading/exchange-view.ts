import type { IsoDate } from '@app/calendar';
import type { ExchangePermission } from '../access/exchange.policy.js';
import type { AmendmentView, SignatureView } from '../agreement/agreement-view.js';
import type { MilestoneView } from '../milestones/milestone-view.js';
import type { ActionView } from '@app/workflow';
import type { PersonRef } from '@app/identity';
import type { ExchangeSummary } from './exchange-summary.js';

/** Where today lies in a period. */
export interface PeriodProgress {
  /** 1 on the first day; null before the first and after the last day. */
  readonly day: number | null;
  /** The length of the period, both days included. */
  readonly days: number;
}

/** What only those see who may read the details; empty for others. */
export interface ExchangeDetails {
  readonly learningQuestions: readonly string[];
  /** Always one for each of the three parties, signed or not. */
  readonly signatures: readonly SignatureView[];
  /** How many signatures were voided by a change. */
  readonly voidedSignatures: number;
  /** Oldest first. */
  readonly amendments: readonly AmendmentView[];
  readonly closingReflection: string | null;
  readonly adviceToHost: string | null;
  readonly reflectedAt: Date | null;
  /** In the order of the template. */
  readonly milestones: readonly MilestoneView[];
  readonly actions: readonly ActionView[];
}

/** An exchange as one reader sees it. */
export interface ExchangeView extends ExchangeSummary, ExchangeDetails {
  readonly cohortName: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly candidateId: string;
  readonly homeOrganisationId: string;
  readonly hostOrganisationId: string;
  readonly homeSponsorId: string;
  readonly hostSponsorId: string;
  readonly homeSponsor: PersonRef;
  readonly hostSponsor: PersonRef;
  readonly hostSupervisor: string | null;
  /** The real last day of an exchange that ended early. */
  readonly endedOn: IsoDate | null;
  readonly agreementVersion: number;
  readonly period: PeriodProgress;
  readonly permissions: readonly ExchangePermission[];
}
