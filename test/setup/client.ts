import type { Server } from 'node:http';
import supertest, { type Test } from 'supertest';

/** What a signed-in browser sends along. */
export interface ClientSession {
  readonly cookie: string;
  readonly csrfToken: string;
}

/** Asks the api as one person would, under `/api/v1`; every answer is awaited by the caller. */
export class Client {
  constructor(
    private readonly server: Server,
    readonly session?: ClientSession,
  ) {}

  /** The same browser, sending another CSRF token. */
  withCsrfToken(csrfToken: string): Client {
    return new Client(this.server, { cookie: this.session?.cookie ?? '', csrfToken });
  }

  get(path: string): Test {
    return this.signed(supertest(this.server).get(`/api/v1${path}`));
  }

  post(path: string, body: object = {}): Test {
    return this.signed(supertest(this.server).post(`/api/v1${path}`)).send(body);
  }

  /** Sends a text as it stands, as the type that is named. */
  postText(path: string, type: string, text: string): Test {
    const request = this.signed(supertest(this.server).post(`/api/v1${path}`));
    return request.set('Content-Type', type).send(text);
  }

  /** Sends a file as the part `file` of a form. */
  upload(path: string, file: { readonly name: string; readonly content: Buffer }): Test {
    const request = this.signed(supertest(this.server).post(`/api/v1${path}`));
    return request.attach('file', file.content, { filename: file.name });
  }

  /** @param version what the caller has read, sent as `If-Match`; left out when undefined */
  patch(path: string, body: object, version?: number): Test {
    return matching(this.signed(supertest(this.server).patch(`/api/v1${path}`)), version).send(body);
  }

  /** @param version what the caller has read, sent as `If-Match`; left out when undefined */
  put(path: string, body: object, version?: number): Test {
    return matching(this.signed(supertest(this.server).put(`/api/v1${path}`)), version).send(body);
  }

  /** @param version what the caller has read, sent as `If-Match`; left out when undefined */
  delete(path: string, version?: number): Test {
    return matching(this.signed(supertest(this.server).delete(`/api/v1${path}`)), version);
  }

  private signed(request: Test): Test {
    return this.session
      ? request.set('Cookie', this.session.cookie).set('X-CSRF-Token', this.session.csrfToken)
      : request;
  }
}

function matching(request: Test, version: number | undefined): Test {
  return version === undefined ? request : request.set('If-Match', `"${version}"`);
}
