import type { Server } from 'node:http';
import supertest, { type Test } from 'supertest';
import type { PublishedApi } from './published-api.js';

/** What a signed-in browser sends along. */
export interface ClientSession {
  readonly cookie: string;
  readonly csrfToken: string;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * Asks the api as one person would, under `/api/v1`; every answer is awaited by the caller, and is held against the
 * document that the api publishes.
 */
export class Client {
  constructor(
    private readonly server: Server,
    private readonly published: PublishedApi,
    readonly session?: ClientSession,
    private readonly token?: string,
  ) {}

  /** A program that comes with an access token, and no session. */
  withToken(token: string): Client {
    return new Client(this.server, this.published, undefined, token);
  }

  /** The same browser, sending another CSRF token. */
  withCsrfToken(csrfToken: string): Client {
    return this.withSession({ cookie: this.session?.cookie ?? '', csrfToken });
  }

  /** Somebody with another session. */
  withSession(session: ClientSession): Client {
    return new Client(this.server, this.published, session);
  }

  get(path: string): Test {
    return this.request('get', path);
  }

  post(path: string, body: object = {}): Test {
    return this.request('post', path, body);
  }

  /** Sends a text as it stands, as the type that is named. */
  postText(path: string, type: string, text: string): Test {
    return this.request('post', path).set('Content-Type', type).send(text);
  }

  /** Sends a file as the part `file` of a form. */
  upload(path: string, file: { readonly name: string; readonly content: Buffer }): Test {
    return this.request('post', path).attach('file', file.content, { filename: file.name });
  }

  /** @param version what the caller has read, sent as `If-Match`; left out when undefined */
  patch(path: string, body: object, version?: number): Test {
    return matching(this.request('patch', path, body), version);
  }

  /** @param version what the caller has read, sent as `If-Match`; left out when undefined */
  put(path: string, body: object, version?: number): Test {
    return matching(this.request('put', path, body), version);
  }

  /** @param version what the caller has read, sent as `If-Match`; left out when undefined */
  delete(path: string, version?: number): Test {
    return matching(this.request('delete', path), version);
  }

  /** What tells the api who asks. */
  get headers(): Record<string, string> {
    if (this.token !== undefined) return { Authorization: `Bearer ${this.token}` };
    return this.session ? { Cookie: this.session.cookie, 'X-CSRF-Token': this.session.csrfToken } : {};
  }

  private request(method: Method, path: string, body?: object): Test {
    const request = supertest(this.server)[method](`/api/v1${path}`);
    void request.expect((answer) => this.published.check({ method, path, sent: body, answer }));
    void request.set(this.headers);
    return body === undefined ? request : request.send(body);
  }
}

function matching(request: Test, version: number | undefined): Test {
  return version === undefined ? request : request.set('If-Match', `"${version}"`);
}
