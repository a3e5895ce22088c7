/** What a test reads of an answer of the api. */
interface Answer {
  readonly body: unknown;
}

/** The body of an answer, as the caller knows it to be. */
export function bodyOf<Body>(answer: Answer): Body {
  return answer.body as Body;
}

/** The id of the thing that is answered. */
export function idOf(answer: Answer): string {
  return bodyOf<{ id: string }>(answer).id;
}

/** The items of a part of a list. */
export function itemsOf<Item>(answer: Answer): Item[] {
  return bodyOf<{ items: Item[] }>(answer).items;
}

/** The ids of the items of a part of a list. */
export function idsOf(answer: Answer): string[] {
  return itemsOf<{ id: string }>(answer).map(({ id }) => id);
}

/** The cursor of the next part of a list, ready for an address; throws on the last part. */
export function nextCursorOf(answer: Answer): string {
  const { nextCursor } = bodyOf<{ nextCursor: string | null }>(answer);
  if (nextCursor === null) throw new Error('This is the last part of the list.');
  return encodeURIComponent(nextCursor);
}

/** Where the faults of the input are, each place once. */
export function faultPlacesOf(answer: Answer): string[] {
  const { errors } = bodyOf<{ errors: { pointer: string }[] }>(answer);
  return [...new Set(errors.map(({ pointer }) => pointer))];
}
