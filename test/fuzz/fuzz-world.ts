import { exchangeWorkflow } from '@app/exchanges';
import { AccessTokens, Actors } from '@app/identity';
import { addDays } from '@app/calendar';
import { meetingWorkflow } from '@app/meetings';
import { newId } from '@app/platform';
import { proposalWorkflow } from '@app/proposals';
import { buildWorld, type World } from '../access/world.js';
import { IntervisionClient } from '../e2e/intervision-client.js';
import { buildCandidate, buildExchange, buildMilestone } from '../factories/exchange.factory.js';
import { buildAgendaItem, buildMeeting, buildOutcome } from '../factories/meeting.factory.js';
import { buildReadyProposal } from '../factories/ready-proposal.factory.js';
import { buildRoom } from '../factories/room.factory.js';
import type { TestApplication } from '../setup/application.js';

/** Somebody who asks, with what their requests carry. */
export interface Asker {
  /** Where they stand, or `program`. */
  readonly role: string;
  /** Undefined for a visitor. */
  readonly personId: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** A programme in which something of every kind stands in every state, and the people of it. */
export class FuzzWorld {
  private constructor(
    private readonly app: TestApplication,
    /** An id that is older than everything in it. */
    readonly since: string,
    /** Who stands where, and for whom real requests are built. */
    readonly around: World,
    /** The case in which the words stand that nobody outside of the room may read. */
    readonly caseId: string,
  ) {}

  /** @param secret words that stand in the confidential case of this world and nowhere else */
  static async build(app: TestApplication, secret: string): Promise<FuzzWorld> {
    const { database: db } = app;
    const since = newId();
    const around = await buildWorld(app);
    const room = await buildRoom(db, { cast: around.ours });
    const { cast } = room;
    for (const state of exchangeWorkflow.states) {
      const { id: candidateId } = await buildCandidate(db, cast);
      const { id: exchangeId } = await buildExchange(db, { cast, state, candidateId });
      await buildMilestone(db, { exchangeId });
    }
    for (const state of proposalWorkflow.states) await buildReadyProposal(db, state, { cast });
    for (const state of meetingWorkflow.states) {
      const { id: meetingId } = await buildMeeting(db, { cast, state });
      await buildAgendaItem(db, { meetingId });
      if (state === 'in_progress') await buildOutcome(db, { meetingId, createdBy: cast.facilitator.id });
    }
    const intervision = new IntervisionClient(app);
    const caseId = await intervision.start(room.owner.id, room, { question: secret, preparation: secret });
    await intervision.bring(room.peer.id, room);
    return new FuzzWorld(app, since, around, caseId);
  }

  /** Everybody with new sessions, a program of the office with its token, and a visitor. */
  async askers(): Promise<Asker[]> {
    const signedIn = await Promise.all(
      Object.entries(this.around.people).map(async ([role, personId]) => ({
        role,
        personId,
        headers: await this.sessionOf(personId),
      })),
    );
    const { office } = this.around.people;
    const program = { role: 'program', personId: office, headers: await this.tokenOf(office) };
    return [...signedIn, program, { role: 'visitor', personId: undefined, headers: {} }];
  }

  /** Nothing for who was shut out meanwhile. */
  private async sessionOf(personId: string): Promise<Record<string, string>> {
    const client = await this.app.as(personId).catch(() => undefined);
    return client?.session ? { cookie: client.session.cookie, 'x-csrf-token': client.session.csrfToken } : {};
  }

  private async tokenOf(personId: string): Promise<Record<string, string>> {
    const actor = await this.app.resolve(Actors).find(personId);
    if (!actor) return {};
    const wanted = {
      name: 'fuzz',
      scopes: ['read' as const, 'write' as const],
      expiresOn: addDays(this.app.clock.today(), 30),
    };
    const { token } = await this.app.context.run({}, () =>
      this.app.resolve(AccessTokens).create(actor, wanted),
    );
    return { authorization: `Bearer ${token}` };
  }
}
