import type { MeetingView, OutcomeView } from '@app/meetings';
import type { TestApplication } from '../setup/application.js';
import type { Answer } from './exchange-client.js';

/** Works on one meeting, as one person or another, with typed answers. */
export class MeetingClient {
  constructor(
    private readonly app: TestApplication,
    readonly id: string,
  ) {}

  async read(personId: string): Promise<Answer<MeetingView>> {
    return (await this.app.as(personId)).get(`/meetings/${this.id}`);
  }

  async take(personId: string, action: string, input: object = {}): Promise<Answer<MeetingView>> {
    return (await this.app.as(personId)).post(`/meetings/${this.id}/transitions`, { action, ...input });
  }

  /** Changes the meeting on top of whatever stands. */
  async change(personId: string, change: object): Promise<Answer<MeetingView>> {
    const { version } = (await this.read(personId)).body;
    return (await this.app.as(personId)).patch(`/meetings/${this.id}`, change, version);
  }

  /** Changes an item of the agenda on top of whatever stands. */
  async changeItem(personId: string, itemId: string, change: object): Promise<Answer<MeetingView>> {
    const { agenda } = (await this.read(personId)).body;
    const version = agenda.find(({ id }) => id === itemId)?.version;
    return (await this.app.as(personId)).patch(
      `/meetings/${this.id}/agenda-items/${itemId}`,
      change,
      version,
    );
  }

  /** Records whether a person is there, on top of whatever stands. */
  async attend(
    personId: string,
    inviteeId: string,
    attendance: 'present' | 'absent' | null = 'present',
  ): Promise<Answer<MeetingView>> {
    const { invitations } = (await this.read(personId)).body;
    const invitation = invitations.find(({ person }) => person?.id === inviteeId);
    return (await this.app.as(personId)).patch(
      `/meetings/${this.id}/attendances/${invitation?.id}`,
      { attendance },
      invitation?.version,
    );
  }

  /** Answers the own invitation, on top of whatever stands. */
  async reply(personId: string, reply: object): Promise<Answer<MeetingView>> {
    const { ownInvitation } = (await this.read(personId)).body;
    return (await this.app.as(personId)).patch(
      `/meetings/${this.id}/invitations/${ownInvitation?.id}`,
      reply,
      ownInvitation?.version,
    );
  }

  async record(personId: string, outcome: object): Promise<Answer<OutcomeView>> {
    return (await this.app.as(personId)).post(`/meetings/${this.id}/outcomes`, outcome);
  }

  /** Writes the minutes on top of whatever stands. */
  async write(personId: string, body: string): Promise<Answer<{ body: string; version: number }>> {
    const { report } = (await this.read(personId)).body;
    return (await this.app.as(personId)).put(`/meetings/${this.id}/minutes`, { body }, report?.version);
  }
}
