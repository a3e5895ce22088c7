import { ProviderFault } from './provider-fault.js';

/**
 * Reads an answer to its end, however long that takes within the time of its request, so that it is in memory whole.
 * @throws ProviderFault when it is larger than `limit` bytes, without reading on: what we ask for is small
 */
export async function readAtMost(answer: Response, limit: number): Promise<Response> {
  const { status, statusText, headers } = answer;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > limit) throw new ProviderFault('not_openid');
    parts.push(part);
  }
  return new Response(size === 0 ? null : Buffer.concat(parts), { status, statusText, headers });
}
