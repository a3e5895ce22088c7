import type { Client } from '../setup/client.js';
import type { Ask, Row } from './matrix/row.js';
import type { Received, Sent, Wire } from './wire.js';

/** The method of a line. */
export function methodOf({ route }: Row): string {
  return route.slice(0, route.indexOf(' '));
}

/** What a line asks, as it goes over the wire. */
export function sentOf(row: Row, client: Client, ask: Ask): Sent {
  const method = methodOf(row);
  const { path, version } = ask;
  const takesBody = method !== 'GET' && method !== 'DELETE';
  const matching: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
  if (!takesBody) return { method, path, headers: { ...client.headers, ...matching } };
  const [type, body] = contentOf(ask);
  return { method, path, body, headers: { ...client.headers, ...matching, 'Content-Type': type } };
}

/** Asks what a line is about. */
export function hear(wire: Wire, row: Row, sent: Sent): Promise<Received> {
  return row.isOutside ? wire.send(sent) : wire.ask(sent);
}

/** What somebody got: what they may, the answer without what was looked for, or a status. */
export type Outcome = 'may' | 'empty' | number;

/** What came of asking. */
export function outcomeOf({ status, text }: Received, row: Row, { finds }: Ask): Outcome {
  const isDone = row.reaches === undefined ? status >= 200 && status < 300 : status === row.reaches;
  if (isDone) return finds === undefined || text.includes(finds) ? 'may' : 'empty';
  return status;
}

/** The type and the text of what is sent. */
function contentOf({ body, file }: Ask): [type: string, text: string] {
  if (!file) return ['application/json', JSON.stringify(body ?? {})];
  const part = `Content-Disposition: form-data; name="file"; filename="${file.name}"`;
  const text = `--part\r\n${part}\r\n\r\n${file.content.toString()}\r\n--part--\r\n`;
  return ['multipart/form-data; boundary=part', text];
}
