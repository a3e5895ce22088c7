import { send } from '../api.js';
import type { Author } from './author.js';

/** A hostile text that was not accepted, as it has to be. */
export interface Refused {
  readonly field: string;
  readonly status: number;
  /** The fields of the operation that the answer finds fault with. */
  readonly faulty: readonly string[];
}

interface Problem {
  readonly errors?: readonly { readonly pointer: string }[];
}

/** Sends bodies, in each of which one text is hostile. @param version what was read of a thing that would be changed */
export async function refuse(
  { window, writings }: Author,
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  bodies: readonly object[],
  version?: number,
): Promise<Refused[]> {
  const answers: Refused[] = [];
  for (const body of bodies) {
    const { body: filled, texts } = writings.fill(method, path, body);
    const [field = ''] = texts[0] ?? [];
    const answer = await send(window, method, path, filled, version);
    const { errors = [] } = (await answer.json()) as Problem;
    const operation = field.slice(0, field.lastIndexOf(' '));
    const faulty = errors.map(({ pointer }) => `${operation} ${nameOf(pointer)}`);
    answers.push({ field, status: answer.status(), faulty });
  }
  return answers;
}

/** `/chainSteps/0/key` as `chainSteps[].key`. */
const nameOf = (pointer: string): string => pointer.slice(1).replaceAll(/\/\d+/g, '[]').replaceAll('/', '.');
