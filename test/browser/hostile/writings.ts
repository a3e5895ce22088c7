import type { Operation } from '../../fuzz/operations.js';
import { readTextFields, type TextField } from './text-fields.js';
import { hostileText } from './vectors.js';

/** Stands in a body where a hostile text goes. */
export const hostile = '<hostile text>';

/** A body to be sent, and what is written with it. */
export interface Filled {
  readonly body: object;
  /** By the name of the field. */
  readonly texts: readonly (readonly [field: string, marker: string])[];
}

/** Which hostile texts were written where. */
export class Writings {
  private readonly written = new Map<string, string[]>();
  private texts = 0;

  private constructor(
    private readonly operations: readonly Operation[],
    private readonly fields: ReadonlyMap<string, TextField>,
  ) {}

  static async start(): Promise<Writings> {
    const { operations, fields } = await readTextFields();
    return new Writings(operations, fields);
  }

  /** Puts a text of its own in the place of each `hostile`. @throws Error where the document knows no such field */
  fill(method: string, path: string, body: object): Filled {
    const operation = this.operationOf(method, path);
    const texts: [string, string][] = [];
    const filled = (value: unknown, name: string): unknown => {
      if (value === hostile) {
        const { marker, text } = this.textFor(`${operation} ${name}`);
        texts.push([`${operation} ${name}`, marker]);
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
  textFor(field: string): { readonly marker: string; readonly text: string } {
    const { maxLength } = this.fields.get(field) ?? {};
    if (maxLength === undefined) throw new Error(`The document has no text field ${field}.`);
    this.texts += 1;
    return hostileText(this.texts, maxLength);
  }

  /** Keeps what was accepted. */
  keep(texts: Filled['texts']): void {
    for (const [field, marker] of texts) this.written.set(field, [...this.markersOf(field), marker]);
  }

  /** What tells the accepted texts of a field from all others. */
  markersOf(field: string): readonly string[] {
    return this.written.get(field) ?? [];
  }

  /** What the text that a field holds last begins with. */
  startOf(field: string): string {
    const marker = this.markersOf(field).at(-1);
    if (marker === undefined) throw new Error(`Nothing was written in ${field}.`);
    return marker;
  }

  /** The fields in which nothing was accepted. */
  get unwritten(): string[] {
    return [...this.fields.keys()].filter((field) => !this.written.has(field));
  }

  /** The fields of which no accepted text is among what was read. */
  unseenIn(read: string): string[] {
    return [...this.written.keys()].filter(
      (field) => !this.markersOf(field).some((marker) => read.includes(marker)),
    );
  }

  private operationOf(method: string, path: string): string {
    const parts = path.split('/');
    const found = this.operations.find(({ method: known, template }) => {
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
