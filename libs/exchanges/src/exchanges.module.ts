import { IdentityModule } from '@app/identity';
import { CohortPeriodListeners, ProgrammeFileParts, ProgrammesModule } from '@app/programmes';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementReadModel } from './agreement/agreement.read-model.js';
import { AmendmentSignature } from './agreement/amendment-signature.entity.js';
import { AmendmentService } from './agreement/amendment.service.js';
import { ExchangeAmendment } from './agreement/exchange-amendment.entity.js';
import { ExchangeSignature } from './agreement/exchange-signature.entity.js';
import { SignatureService } from './agreement/signature.service.js';
import { CohortAccess } from './cohorts/cohort-access.js';
import { CohortBoardReadModel } from './cohorts/cohort-board.read-model.js';
import { CohortChainsReadModel } from './cohorts/cohort-chains.read-model.js';
import { ClosingReflectionService } from './exchanges/closing-reflection.service.js';
import { CohortSettings } from './exchanges/cohort-setting.js';
import { ExchangeChangeService } from './exchanges/exchange-change.service.js';
import { ExchangePlanCheck } from './exchanges/exchange-plan-check.js';
import { ExchangeProposalService } from './exchanges/exchange-proposal.service.js';
import { Exchange } from './exchanges/exchange.entity.js';
import { ExchangeRepository } from './exchanges/exchange.repository.js';
import { ExchangeHistory } from './history/exchange-history.js';
import { ExchangeHistoryReadModel } from './history/exchange-history.read-model.js';
import { ExchangeTransition } from './history/exchange-transition.entity.js';
import { MilestonePlanning } from './milestones/milestone-planning.js';
import { Milestone } from './milestones/milestone.entity.js';
import { MilestoneReadModel } from './milestones/milestone.read-model.js';
import { MilestoneService } from './milestones/milestone.service.js';
import { ExchangeNotices } from './notices/exchange-notices.js';
import { ExchangesFilePart } from './programme-file/exchanges-file-part.js';
import { ExchangeListReadModel } from './reading/exchange-list.read-model.js';
import { ExchangeReadModel } from './reading/exchange.read-model.js';
import { ExchangeReminders } from './reminders/exchange-reminders.js';
import { ExchangeFactsReader } from './transitions/exchange-facts.js';
import { ExchangeStartService } from './transitions/exchange-start.service.js';
import { ExchangeSteps } from './transitions/exchange-steps.js';
import { ExchangeTransitionService } from './transitions/exchange-transition.service.js';

const entities = [
  Exchange,
  ExchangeTransition,
  ExchangeSignature,
  ExchangeAmendment,
  AmendmentSignature,
  Milestone,
];

const services = [
  ExchangeProposalService,
  ExchangeChangeService,
  ExchangeTransitionService,
  ExchangeStartService,
  ClosingReflectionService,
  MilestoneService,
  ExchangeReadModel,
  ExchangeListReadModel,
  ExchangeHistoryReadModel,
  MilestoneReadModel,
  CohortBoardReadModel,
  CohortChainsReadModel,
];

const workings = [
  ExchangeRepository,
  ExchangeFactsReader,
  ExchangeHistory,
  ExchangePlanCheck,
  ExchangeSteps,
  CohortSettings,
  SignatureService,
  AmendmentService,
  AgreementReadModel,
  MilestonePlanning,
  CohortAccess,
  ExchangesFilePart,
  ExchangeNotices,
  ExchangeReminders,
];

/** Exchanges, their signatures and amendments, and their milestones. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), IdentityModule, ProgrammesModule],
  providers: [...services, ...workings],
  exports: services,
})
export class ExchangesModule implements OnModuleInit {
  constructor(
    private readonly fileParts: ProgrammeFileParts,
    private readonly cohortPeriods: CohortPeriodListeners,
    private readonly filePart: ExchangesFilePart,
    private readonly planning: MilestonePlanning,
  ) {}

  /** Programmes do not know exchanges: what must happen here with a file or a cohort is registered there. */
  onModuleInit(): void {
    this.fileParts.register(this.filePart);
    this.cohortPeriods.register(this.planning);
  }
}
