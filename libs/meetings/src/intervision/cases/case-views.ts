import type { Actor, PersonRef } from '@app/identity';
import { Clock, Context, Transaction } from '@app/platform';
import { type ActionView, actionViews } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { MethodLibrary } from '../method-library.js';
import type { Method } from '../method.js';
import { noteSelection, type NoteView } from '../notes/note-view.js';
import { caseParts, type CasePermission, casePolicy } from '../room/case.policy.js';
import type { CaseStanding } from '../room/room-standing.js';
import { IntervisionSession } from '../session/intervision-session.entity.js';
import { type SessionView, sessionView } from '../session/session-view.js';
import type { CaseSituation } from '../transitions/case.guards.js';
import { caseWorkflow } from '../transitions/case.workflow.js';
import type { IntervisionCase } from './intervision-case.entity.js';

/** A case as its owner, or who is in the room, reads it. */
export interface CaseView extends Omit<IntervisionCase, 'programmeId'> {
  readonly owner: PersonRef;
  readonly methodTitle: string;
  readonly stateTitle: string;
  /** What was noted, oldest first; for who is in the room. */
  readonly notes: readonly NoteView[];
  /** Null until the group begins. */
  readonly session: SessionView | null;
  readonly actions: readonly ActionView[];
  readonly permissions: readonly CasePermission[];
}

/** A case as it is read from the database. */
export type CaseRow = IntervisionCase & { readonly owner: PersonRef };

/** What belongs to some cases. */
export interface CaseBelongings {
  readonly methods: readonly Method[];
  readonly notes: readonly NoteView[];
  readonly sessions: readonly IntervisionSession[];
}

/** Puts cases together for a reader; only within `ConfidentialRoom`. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly methods: MethodLibrary,
  ) {}

  /** Reads what belongs to the cases. */
  async belongings(rows: readonly CaseRow[]): Promise<CaseBelongings> {
    const { manager } = this.transaction;
    const ids = rows.map(({ id }) => id);
    const notes = await manager.query<NoteView[]>(
      `${noteSelection} WHERE n.case_id = ANY($1::uuid[]) ORDER BY n.id`,
      [ids],
    );
    const sessions = await manager.findBy(IntervisionSession, { caseId: In(ids) });
    const methods = [];
    for (const programmeId of new Set(rows.map((row) => row.programmeId)))
      methods.push(...(await this.methods.list(programmeId)));
    return { methods, notes, sessions };
  }

  /** The case as the actor sees it. */
  of(
    actor: Actor,
    { programmeId: _, ...row }: CaseRow,
    { methods, notes, sessions }: CaseBelongings,
    { standing, situation }: { standing: CaseStanding; situation: CaseSituation },
  ): CaseView {
    const { locale } = this.context;
    const at = this.clock.now();
    const session = sessions.find(({ caseId }) => caseId === row.id);
    const mayGuide = casePolicy.allows(actor, 'guide', standing);
    const question = { state: row.state, subject: situation, parts: caseParts(actor, standing), at };
    return {
      ...row,
      methodTitle: methods.find(({ key }) => key === row.method)?.title[locale] ?? row.method,
      stateTitle: caseWorkflow.titleOf(row.state)[locale],
      notes: notes.filter(({ caseId }) => caseId === row.id),
      session: session ? sessionView(session, { locale, serverTime: at, mayGuide }) : null,
      actions: actionViews(caseWorkflow.evaluate(question), locale),
      permissions: casePolicy.permissions(actor, standing),
    };
  }
}
