import { exchangeWorkflow } from '@app/exchanges';
import { AccessTokens, Actors } from '@app/identity';
import { addDays } from '@app/calendar';
import { meetingWorkflow } from '@app/meetings';
import { proposalWorkflow } from '@app/proposals';
import { IntervisionClient } from '../e2e/intervision-client.js';
import { buildCandidate, buildExchange, buildMilestone } from '../factories/exchange.factory.js';
import { buildAgendaItem, buildMeeting, buildOutcome } from '../factories/meeting.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildReadyProposal } from '../factories/ready-proposal.factory.js';
import { buildRoom } from '../factories/room.factory.js';
import type { TestApplication } from '../setup/application.js';

/** Somebody who asks, with what their requests carry. */
export interface Asker {
  readonly role: string;
  /** Undefined for a visitor. */
  readonly personId: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** A programme in which something of every kind stands in every state, and the people of it. */
export class FuzzWorld {
  private constructor(
    private readonly app: TestApplication,
    /** The role of everybody who asks. */
    private readonly people: Readonly<Record<string, string>>,
    /** The case in which the words stand that nobody outside of the room may read. */
    readonly caseId: string,
  ) {}

  /** @param secret words that stand in the confidential case of this world and nowhere else */
  static async build(app: TestApplication, secret: string): Promise<FuzzWorld> {
    const { database: db } = app;
    const room = await buildRoom(db);
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
    const admin = await buildPerson(db);
    await buildMembership(db, { personId: admin.id, role: 'admin' });
    const intervision = new IntervisionClient(app);
    const caseId = await intervision.start(room.owner.id, room, { question: secret, preparation: secret });
    await intervision.bring(room.peer.id, room);
    const people = {
      candidate: cast.candidate.id,
      peer: room.peer.id,
      homeSponsor: cast.homeSponsor.id,
      hostSponsor: cast.hostSponsor.id,
      facilitator: cast.facilitator.id,
      office: cast.office.id,
      observer: cast.observer.id,
      stranger: cast.stranger.id,
      admin: admin.id,
    };
    return new FuzzWorld(app, people, caseId);
  }

  /** Everybody with new sessions, a program of the office with its token, and a visitor. */
  async askers(): Promise<Asker[]> {
    const signedIn = await Promise.all(
      Object.entries(this.people).map(async ([role, personId]) => ({
        role,
        personId,
        headers: await this.sessionOf(personId),
      })),
    );
    const { office = '' } = this.people;
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
