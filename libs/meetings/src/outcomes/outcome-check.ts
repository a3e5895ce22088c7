import { type Fault, Transaction } from '@app/platform';
import { faultUnless } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { MeetingPlanCheck } from '../planning/meeting-plan-check.js';
import type { Meeting } from '../planning/meeting.entity.js';
import type { Outcome } from './outcome.entity.js';

/** Judges an outcome against its meeting. */
@Injectable()
export class OutcomeCheck {
  constructor(
    private readonly transaction: Transaction,
    private readonly check: MeetingPlanCheck,
  ) {}

  /** Every fault: an action has an owner and a date and no other kind has, a proposal is one. */
  async faults(
    meeting: Meeting,
    outcome: Pick<Outcome, 'kind' | 'ownerId' | 'dueOn' | 'proposalId' | 'agendaItemId'>,
  ): Promise<Fault[]> {
    const { kind, ownerId, dueOn, proposalId, agendaItemId } = outcome;
    const isAction = kind === 'action';
    return [
      ...faultUnless(isAction === (ownerId !== null), '/ownerId', isAction ? 'missing' : 'no_action', {
        nl: 'Een actie heeft iemand die het doet; een andere uitkomst niet.',
        en: 'An action has somebody who does it; another outcome has not.',
      }),
      ...faultUnless(isAction === (dueOn !== null), '/dueOn', isAction ? 'missing' : 'no_action', {
        nl: 'Een actie heeft een datum; een andere uitkomst niet.',
        en: 'An action has a date; another outcome has not.',
      }),
      ...faultUnless((kind === 'proposal') === (proposalId !== null), '/proposalId', 'no_proposal', {
        nl: 'Alleen een uitkomst van de soort voorstel hoort bij een voorstel.',
        en: 'Only an outcome of the kind proposal belongs to a proposal.',
      }),
      ...(ownerId === null
        ? []
        : await this.check.roomFaults(meeting, meeting.kind, [ownerId], () => '/ownerId')),
      ...(agendaItemId === null ? [] : await this.itemFaults(meeting.id, agendaItemId)),
    ];
  }

  private async itemFaults(meetingId: string, id: string): Promise<Fault[]> {
    const isOnAgenda = await this.transaction.manager.existsBy(AgendaItem, { id, meetingId });
    return faultUnless(isOnAgenda, '/agendaItemId', 'item_unknown', {
      nl: 'Dit punt staat niet op de agenda van deze bijeenkomst.',
      en: 'This item is not on the agenda of this meeting.',
    });
  }
}
