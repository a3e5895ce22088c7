import { AuditTrail, Outbox } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** What happens around a proposal and leaves no line in its history, with the event that tells of it. */
const events = {
  comment: 'proposal.commented',
  edit_comment: 'proposal.comment_edited',
  remove_comment: 'proposal.comment_removed',
  add_attachment: 'proposal.attachment_added',
  remove_attachment: 'proposal.attachment_removed',
} as const;

/** Tells the audit trail and the outbox of what happens around a proposal. */
@Injectable()
export class ProposalEvents {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Tells of it in the open transaction. @param about ids only; never the content of a text */
  async tell(
    action: keyof typeof events,
    proposal: { readonly id: string; readonly programmeId: string },
    about: Readonly<Record<string, string>>,
  ): Promise<void> {
    this.audit.record({
      action: `proposal.${action}`,
      subjectType: 'proposal',
      subjectId: proposal.id,
      programmeId: proposal.programmeId,
      detail: about,
    });
    await this.outbox.emit({ kind: events[action], subjectId: proposal.id, payload: about });
  }
}
