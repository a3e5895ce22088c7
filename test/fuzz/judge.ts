import type { PublishedApi } from '../setup/published-api.js';
import { toJson } from './bad-values.js';
import type { FuzzRequest } from './fuzz-request.js';
import type { Asker } from './fuzz-world.js';
import type { FuzzAnswer, Sending } from './fuzzed-api.js';

/** The request as it goes over the line. */
export function sendingOf({ method, path, query, headers, body }: FuzzRequest, asker: Asker): Sending {
  return {
    method,
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: { ...asker.headers, ...headers },
    body: textOf(body),
  };
}

function textOf(body: FuzzRequest['body']): string | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'json':
      return toJson(body.value);
    case 'text':
      return body.text;
  }
}

/** What is wrong with an answer; undefined when nothing is. */
export function faultOf(
  request: FuzzRequest,
  answer: FuzzAnswer,
  published: PublishedApi,
): string | undefined {
  const { status, type, text, requestId } = answer;
  if (status >= 500) return `answered ${status}`;
  const isJson = /^application\/(problem\+)?json$/.test(type);
  const body = isJson ? (JSON.parse(text) as unknown) : undefined;
  if (status >= 400) {
    const { code, requestId: told, status: said } = (body ?? {}) as Record<string, unknown>;
    if (type !== 'application/problem+json')
      return `answered ${status} without a problem document but ${type}`;
    if (typeof code !== 'string' || said !== status)
      return `answered ${status} with the problem of a ${String(said)}`;
    if (told !== requestId) return `answered ${status} with another request id than that of the header`;
  }
  const sent = request.body.kind === 'json' ? (JSON.parse(toJson(request.body.value)) as unknown) : undefined;
  try {
    const method = request.method.toLowerCase();
    published.check({
      method,
      path: request.path,
      sent,
      answer: { status, type, text, body: body as object },
    });
    return undefined;
  } catch (fault) {
    return (fault as Error).message;
  }
}

/** The request as somebody would repeat it by hand; texts are quoted for bash. */
export function curlLine({ method, path, headers, body }: Sending, port: number): string {
  const parts = [
    `curl -i -X ${method} --path-as-is ${quoted(`http://127.0.0.1:${port}/api/v1${path}`)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined
      ? []
      : [`--data-binary ${quoted(body.length > 2_000 ? `${body.slice(0, 2_000)}…` : body)}`]),
  ];
  return parts.join(' ');
}

function quoted(text: string): string {
  const escaped = text.replace(
    /[^ -~]|['\\]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `$'${escaped}'`;
}
