import { AuditTrail } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { IntervisionCase } from './intervision-case.entity.js';

/**
 * Tells the audit trail who did what with a case, and who read it; never what it says. Nothing else is told: no outbox,
 * no history, no job.
 */
@Injectable()
export class CaseTrail {
  constructor(private readonly audit: AuditTrail) {}

  /** Records an act, in the open transaction. @param action what was done: `read`, `bring` */
  record(
    action: string,
    { id, programmeId, meetingId }: Pick<IntervisionCase, 'id' | 'programmeId' | 'meetingId'>,
  ): void {
    this.audit.record({
      action: `intervision_case.${action}`,
      subjectType: 'intervision_case',
      subjectId: id,
      programmeId,
      detail: { meetingId },
    });
  }
}
