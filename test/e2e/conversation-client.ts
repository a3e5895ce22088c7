import type { CommentView, FollowerView, RecognitionsView } from '@app/proposals';
import type { TestApplication } from '../setup/application.js';
import type { Answer, Listed } from './exchange-client.js';

/** Talks about one proposal, as one person or another, with typed answers. */
export class ConversationClient {
  constructor(
    private readonly app: TestApplication,
    readonly proposalId: string,
  ) {}

  async write(personId: string, comment: object): Promise<Answer<CommentView>> {
    return (await this.app.as(personId)).post(this.path('/comments'), comment);
  }

  /** @param version what was read, sent as `If-Match`; left out when undefined */
  async edit(personId: string, id: string, change: object, version?: number): Promise<Answer<CommentView>> {
    return (await this.app.as(personId)).patch(this.path(`/comments/${id}`), change, version);
  }

  /** @param version what was read, sent as `If-Match`; left out when undefined */
  async remove(personId: string, id: string, version?: number): Promise<Answer<unknown>> {
    return (await this.app.as(personId)).delete(this.path(`/comments/${id}`), version);
  }

  async comments(personId: string, query = ''): Promise<Answer<Listed<CommentView>>> {
    return (await this.app.as(personId)).get(this.path(`/comments${query}`));
  }

  /** The names that are offered. */
  async readers(personId: string, q = ''): Promise<string[]> {
    const answer: Answer<Listed<{ name: string }>> = await this.app
      .as(personId)
      .then((person) => person.get(this.path(`/readers?q=${encodeURIComponent(q)}`)));
    return answer.body.items.map(({ name }) => name);
  }

  async follow(personId: string): Promise<Answer<FollowerView>> {
    return (await this.app.as(personId)).post(this.path('/followers'));
  }

  async stop(personId: string, whom = personId): Promise<Answer<unknown>> {
    return (await this.app.as(personId)).delete(this.path(`/followers/${whom}`));
  }

  async followers(personId: string): Promise<Answer<Listed<FollowerView>>> {
    return (await this.app.as(personId)).get(this.path('/followers'));
  }

  /** Why each person follows, by their id. */
  async reasons(personId: string): Promise<Record<string, string>> {
    const { items } = (await this.followers(personId)).body;
    return Object.fromEntries(items.map(({ person, because }) => [person.id, because]));
  }

  async recognise(personId: string): Promise<Answer<RecognitionsView>> {
    return (await this.app.as(personId)).post(this.path('/recognitions'));
  }

  async withdrawRecognition(personId: string): Promise<Answer<unknown>> {
    return (await this.app.as(personId)).delete(this.path('/recognitions/current'));
  }

  async recognitions(personId: string): Promise<Answer<RecognitionsView>> {
    return (await this.app.as(personId)).get(this.path('/recognitions'));
  }

  /** The kinds of the events about the proposal, oldest first, each with its payload. */
  async events(): Promise<[string, object][]> {
    const rows = await this.app.database.query<{ kind: string; payload: object }[]>(
      `SELECT kind, payload FROM outbox_event WHERE subject_id = $1 ORDER BY id`,
      [this.proposalId],
    );
    return rows.map(({ kind, payload }) => [kind, payload]);
  }

  /** The audit entries about the proposal, oldest first, as `[action, detail]`. */
  async audited(): Promise<[string, object][]> {
    const rows = await this.app.database.query<{ action: string; detail: object }[]>(
      `SELECT action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY sequence`,
      [this.proposalId],
    );
    return rows.map(({ action, detail }) => [action, detail]);
  }

  private path(rest: string): string {
    return `/proposals/${this.proposalId}${rest}`;
  }
}
