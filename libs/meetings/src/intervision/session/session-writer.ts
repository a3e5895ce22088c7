import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { IntervisionCase } from '../cases/intervision-case.entity.js';
import { MethodLibrary } from '../method-library.js';
import { IntervisionSession } from './intervision-session.entity.js';

/** Writes where a case is, in the open transaction and within `ConfidentialRoom`. */
@Injectable()
export class SessionWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly methods: MethodLibrary,
  ) {}

  /** Begins at the first step of the method of the case, as it is today. */
  async start({ id, meetingId, programmeId, method: key }: IntervisionCase): Promise<void> {
    const known = await this.methods.list(programmeId);
    const method = known.find((one) => one.key === key);
    if (!method || meetingId === null)
      throw new Error(`Case ${id} cannot be started without a method and a meeting.`);
    await this.transaction.unit.manager.insert(IntervisionSession, {
      ...{ caseId: id, meetingId, version: 1, method, step: 0, stepSince: this.clock.now() },
      ...{ pausedAt: null, extraSeconds: 0, endedAt: null },
    });
  }

  /** Ends the session of a case, where it has not ended. */
  async end(caseId: string): Promise<void> {
    const { manager } = this.transaction.unit;
    const session = await manager.findOneBy(IntervisionSession, { caseId, endedAt: IsNull() });
    if (session) await this.save(session, { endedAt: this.clock.now() });
  }

  /** Writes what changed as the next version. */
  async save(session: IntervisionSession, change: Partial<IntervisionSession>): Promise<void> {
    Object.assign(session, change, { version: session.version + 1 });
    await this.transaction.unit.manager.save(session);
  }
}
