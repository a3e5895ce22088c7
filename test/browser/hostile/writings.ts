import { readTextFields, type Writable } from './text-fields.js';
import { type HostileText, hostileText } from './vectors.js';

/** Stands in a body where a hostile text goes. */
export const hostile = '<hostile text>';

/** A body to be sent, and what is written with it. */
export interface Filled {
  readonly body: object;
  /** What begins the texts, by the name of the field. */
  readonly texts: readonly (readonly [field: string, start: string])[];
}

/** Which hostile texts were written where. */
export class Writings {
  private readonly written = new Map<string, string[]>();
  private texts = 0;

  private constructor(private readonly writable: Writable) {}

  static async start(): Promise<Writings> {
    return new Writings(await readTextFields());
  }

  /** Puts a text of its own in the place of each `hostile`. @throws Error where the document knows no such field */
  fill(method: string, path: string, body: object): Filled {
    const operation = this.operationOf(method, path);
    const texts: [string, string][] = [];
    const filled = (value: unknown, name: string): unknown => {
      if (value === hostile) {
        const { start, text } = this.textFor(`${operation} ${name}`);
        texts.push([`${operation} ${name}`, start]);
        return text;
      }
      if (Array.isArray(value)) return value.map((item) => filled(item, `${name}[]`));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, filled(item, name === '' ? key : `${name}.${key}`)]),
      );
    };
    return { body: filled(body, '') as object, texts };
  }

  /** A text for a field that a person fills in on a page. */
  textFor(field: string): HostileText {
    const { maxLength } = this.writable.fields.get(field) ?? {};
    if (maxLength === undefined) throw new Error(`The document has no text field ${field}.`);
    this.texts += 1;
    return hostileText(this.texts, maxLength);
  }

  /** Keeps what was accepted. */
  keep(texts: Filled['texts']): void {
    for (const [field, start] of texts) this.written.set(field, [...(this.written.get(field) ?? []), start]);
  }

  /** The word by which the text that was written last in a field differs from all others. */
  markerOf(field: string): string {
    const [marker] = this.written.get(field)?.at(-1)?.split(' ') ?? [];
    if (marker === undefined) throw new Error(`Nothing was written in ${field}.`);
    return marker;
  }

  /** What may hold texts of which the document does not tell. */
  get undescribed(): readonly string[] {
    return this.writable.undescribed;
  }

  /** The fields in which nothing was accepted. */
  get unwritten(): string[] {
    return [...this.writable.fields.keys()].filter((field) => !this.written.has(field));
  }

  /** The fields of which nothing was read to the letter, but for its blanks. */
  unseenIn(read: string): string[] {
    const seen = withoutBlanks(read);
    return [...this.written]
      .filter(([, starts]) => !starts.some((start) => seen.includes(withoutBlanks(start))))
      .map(([field]) => field);
  }

  private operationOf(method: string, path: string): string {
    const parts = path.split('/');
    const found = this.writable.operations.find(({ method: known, template }) => {
      const names = template.split('/');
      return (
        known === method &&
        names.length === parts.length &&
        names.every((name, index) => name.startsWith('{') || name === parts[index])
      );
    });
    if (!found) throw new Error(`The document has no ${method} ${path}.`);
    return `${method} ${found.template}`;
  }
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
