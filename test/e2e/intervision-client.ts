import { bodyOf, idOf } from '../setup/answers.js';
import type { TestApplication } from '../setup/application.js';
import type { IntervisionCase } from '../../apps/api/src/intervision/dto/intervision-case.dto.js';
import type { IntervisionSession } from '../../apps/api/src/intervision/dto/intervision-session.dto.js';
import type { BuiltRoom } from '../factories/room.factory.js';

/** What an owner writes where a test does not mind. */
export const someCase = {
  method: 'incident',
  question: 'Hoe krijg ik de partners aan tafel?',
  preparation: 'Wat er gebeurde.',
};

/** Does what people do with cases. */
export class IntervisionClient {
  constructor(private readonly app: TestApplication) {}

  /** Brings a case of this person to the room. @returns its id */
  async bring(ownerId: string, { meetingId }: BuiltRoom, contents: object = {}): Promise<string> {
    const owner = await this.app.as(ownerId);
    const path = `/meetings/${meetingId}/intervision-cases`;
    return idOf(await owner.post(path, { ...someCase, ...contents }).expect(201));
  }

  /** Brings a case and starts it. @returns its id */
  async start(ownerId: string, room: BuiltRoom, contents: object = {}): Promise<string> {
    const id = await this.bring(ownerId, room, contents);
    await this.take(ownerId, id, { action: 'start' });
    return id;
  }

  /** Takes an action. */
  async take(personId: string, caseId: string, transition: object, status = 200): Promise<unknown> {
    const person = await this.app.as(personId);
    return (await person.post(`/intervision-cases/${caseId}/transitions`, transition).expect(status)).body;
  }

  async read(personId: string, caseId: string): Promise<IntervisionCase> {
    const person = await this.app.as(personId);
    return bodyOf(await person.get(`/intervision-cases/${caseId}`).expect(200));
  }

  async session(personId: string, caseId: string): Promise<IntervisionSession> {
    const person = await this.app.as(personId);
    return bodyOf(await person.get(`/intervision-cases/${caseId}/session`).expect(200));
  }

  /** Guides, having read where the group is. */
  async guide(personId: string, caseId: string, act: object): Promise<IntervisionSession> {
    const { version } = await this.session(personId, caseId);
    const person = await this.app.as(personId);
    return bodyOf(await person.patch(`/intervision-cases/${caseId}/session`, act, version).expect(200));
  }

  /** Notes something. @returns the id of the note */
  async note(personId: string, caseId: string, body: string): Promise<string> {
    const person = await this.app.as(personId);
    return idOf(await person.post(`/intervision-cases/${caseId}/notes`, { body }).expect(201));
  }
}
