import type { Actor } from '@app/identity';
import {
  Clock,
  expectVersion,
  forbidden,
  invalid,
  newId,
  notFound,
  refuseClientData,
  Transaction,
} from '@app/platform';
import { faultUnless } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { CaseRepository } from '../cases/case.repository.js';
import { CaseTrail } from '../cases/case-trail.js';
import { casePolicy } from '../room/case.policy.js';
import { ConfidentialRoom } from '../room/confidential-room.js';
import { IntervisionSession } from '../session/intervision-session.entity.js';
import { IntervisionNote } from './intervision-note.entity.js';

/** What an attendee notes. */
export interface NewNote {
  /** The index of the step; left out: the step at hand. */
  readonly step?: number | undefined;
  /** Markdown. */
  readonly body: string;
  readonly declareHarmless?: boolean | undefined;
}

/** Writes notes, while the group works on a case. */
@Injectable()
export class NoteService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly confidential: ConfidentialRoom,
    private readonly cases: CaseRepository,
    private readonly trail: CaseTrail,
  ) {}

  /**
   * Writes a note for the room. @returns its id
   * @param actor who is in the room
   * @throws DomainError `not_found`, `access.forbidden`, `request.invalid`, also for client data
   */
  write(actor: Actor, caseId: string, { step, body, declareHarmless }: NewNote): Promise<string> {
    refuseClientData({ '/body': body }, declareHarmless);
    return this.confidential.run(actor, async (manager) => {
      const { item, standing } = await this.cases.lock(caseId);
      casePolicy.demand(actor, 'write_note', standing);
      const id = newId();
      await manager.insert(IntervisionNote, {
        ...{ id, version: 1, caseId, authorId: actor.personId, body },
        step: await this.stepOf(caseId, step),
        writtenAt: this.clock.now(),
        editedAt: null,
      });
      this.trail.record('write_note', item);
      return id;
    });
  }

  /**
   * Changes one's own note.
   * @throws DomainError `not_found`, `access.forbidden` for another's, `precondition.stale`, `request.invalid`
   */
  edit(
    actor: Actor,
    caseId: string,
    noteId: string,
    { body, declareHarmless }: Pick<NewNote, 'body' | 'declareHarmless'>,
    expected: number,
  ): Promise<void> {
    refuseClientData({ '/body': body }, declareHarmless);
    return this.confidential.run(actor, async (manager) => {
      const { item, standing } = await this.cases.lock(caseId);
      casePolicy.demand(actor, 'write_note', standing);
      const note = await manager.findOneBy(IntervisionNote, { id: noteId, caseId });
      if (!note) throw notFound();
      if (note.authorId !== actor.personId) throw forbidden();
      expectVersion(note, expected);
      if (note.body === body) return;
      Object.assign(note, { body, version: note.version + 1, editedAt: this.clock.now() });
      await manager.save(note);
      this.trail.record('edit_note', item);
    });
  }

  private async stepOf(caseId: string, step: number | undefined): Promise<number> {
    const session = await this.transaction.unit.manager.findOneBy(IntervisionSession, { caseId });
    if (!session) throw notFound();
    if (step === undefined) return session.step;
    const faults = faultUnless(step < session.method.steps.length, '/step', 'step_unknown', {
      nl: 'Deze stap heeft de methode niet.',
      en: 'The method has no such step.',
    });
    if (faults.length > 0) throw invalid(faults);
    return step;
  }
}
