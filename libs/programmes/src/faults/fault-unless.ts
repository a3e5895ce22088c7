import type { Fault } from '@app/platform';
import type { Sentence } from '@app/workflow';

/** One fault at the JSON pointer, or none when what should hold does; a check is a list of these. */
export function faultUnless(holds: boolean, pointer: string, code: string, detail: Sentence): Fault[] {
  return holds ? [] : [{ pointer, code, detail }];
}
