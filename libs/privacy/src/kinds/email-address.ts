import type { Stretch } from '../finding.js';
import type { LegibleText } from '../text/legible-text.js';
import { stretchOf } from '../text/reading.js';

const atSign = /@|[[(] ?(?:at|apenstaartje) ?[\])]/gu;

/** The part before the sign has at most 64 characters, the domain 255. Source: RFC 5321, 4.5.3.1. */
const localPart = /[\p{L}\d._%+'-]{1,64}$/u;
const domain = /^[\p{L}\d.-]{4,255}/u;

/** A domain ends with a name of letters alone; a full stop after it ends the sentence. */
const ending = /\.\p{L}{2,24}$/u;

/** E-mail addresses (e-mailadressen), also of organisations and with `(at)` for the sign. */
export function emailAddresses({ text, lower }: LegibleText): Stretch[] {
  return [...lower.matchAll(atSign)].flatMap((match) => {
    const sign = stretchOf(match);
    const before = localPart.exec(text.slice(Math.max(0, sign.start - 64), sign.start))?.[0] ?? '';
    const after = domain.exec(text.slice(sign.end, sign.end + 255))?.[0] ?? '';
    const local = withoutLeading(before);
    const host = withoutTrailing(after);
    if (local === '' || !ending.test(host) || !/^[\p{L}\d]/u.test(host)) return [];
    return [{ start: sign.start - local.length, end: sign.end + host.length }];
  });
}

function withoutLeading(written: string): string {
  const first = written.search(/[\p{L}\d]/u);
  return first < 0 ? '' : written.slice(first);
}

function withoutTrailing(written: string): string {
  let end = written.length;
  while (end > 0 && '.-'.includes(written.charAt(end - 1))) end -= 1;
  return written.slice(0, end);
}
