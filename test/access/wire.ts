import { Agent, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PublishedApi } from '../setup/published-api.js';
import type { World } from './world.js';

/** A request as it goes over the wire: nothing of its address is tidied up. */
export interface Sent {
  readonly method: string;
  /** Also what no client would send, such as `//` or `%2F`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** An answer as it came over the wire. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends what a client would tidy up, over connections that stay open. */
export class Wire {
  /** No more at once than the api has connections to its database, so that none waits for one in vain. */
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 6 });
  private readonly port: number;

  /** To the api of a world, which listens. */
  constructor(
    { app }: World,
    private readonly published: PublishedApi,
  ) {
    this.port = (app.server.address() as AddressInfo).port;
  }

  close(): void {
    this.agent.destroy();
  }

  /** Sends a request, and leaves a stream at its beginning. */
  send({ method, path, headers = {}, body }: Sent): Promise<Received> {
    return new Promise((resolve, reject) => {
      const { port, agent } = this;
      const sent = send({ port, agent, method, path, headers }, (answer) => {
        const parts: Buffer[] = [];
        const isStream = answer.headers['content-type']?.startsWith('text/event-stream') === true;
        const done = () => {
          const text = Buffer.concat(parts).toString();
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
        };
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          if (isStream) sent.destroy();
        });
        answer.once(isStream ? 'close' : 'end', done);
        answer.once('error', done);
      });
      sent.once('error', reject);
      if (body !== undefined) sent.setHeader('Content-Length', Buffer.byteLength(body));
      sent.end(body);
    });
  }

  /** Sends a request under `/api/v1`, and holds the answer against the document that the api publishes. */
  async ask(sent: Sent): Promise<Received> {
    const answer = await this.send({ ...sent, path: `/api/v1${sent.path}` });
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
    const body: unknown = /json$/.test(type) && answer.text !== '' ? JSON.parse(answer.text) : {};
    if (sent.method !== 'HEAD')
      this.published.check({
        ...{ method: sent.method.toLowerCase(), path: sent.path, sent: sentJson(sent) },
        answer: { status: answer.status, type, body, text: answer.text },
      });
    return answer;
  }
}

/** What was sent as JSON. */
function sentJson({ headers, body }: Sent): unknown {
  return body !== undefined && headers?.['Content-Type'] === 'application/json'
    ? JSON.parse(body)
    : undefined;
}

/**
 * An answer without what differs between any two: the day, the name of the request, and the nonce of the page. Ids that
 * are named become their number.
 */
export function comparable({ status, headers, text }: Received, ids: readonly string[] = []): Received {
  const { date: _date, 'x-request-id': _request, ...kept } = headers;
  const unnamed = (words: string) =>
    ids
      .reduce((rest, id, index) => rest.replaceAll(id, `<${index}>`), words)
      .replaceAll(/"requestId":"[^"]*"/g, '"requestId":""')
      .replaceAll(/'nonce-[^']*'/g, "'nonce'");
  return {
    status,
    headers: JSON.parse(unnamed(JSON.stringify(kept))) as Received['headers'],
    text: unnamed(text),
  };
}
