import { type Operation, readOperations, type Schema } from '../../fuzz/operations.js';

/** A text in a body that people write as they like. */
export interface TextField {
  /** Such as `POST /cohorts name` and `POST /meetings guests[].name`. */
  readonly name: string;
  /** In characters; what the document does not limit holds a long text. */
  readonly maxLength: number;
}

const unlimited = 10_000;

/** A text that comes with a file instead of in a body. */
const nameOfFile: TextField = { name: 'POST /proposals/{id}/attachments file', maxLength: 100 };

/** What people can write by the published document. */
export interface Writable {
  readonly operations: readonly Operation[];
  /** The texts that are neither a choice nor a value of a kind of its own, by their names. */
  readonly fields: ReadonlyMap<string, TextField>;
  /** The names of what may hold anything, of which the document does not tell what texts are in it. */
  readonly undescribed: readonly string[];
}

/** Looks through the body of every operation. */
export async function readTextFields(): Promise<Writable> {
  const operations = await readOperations();
  const parts = operations.flatMap(({ method, template, body }) =>
    body ? partsOf(body, `${method} ${template} `) : [],
  );
  const fields = parts
    .filter(({ schema }) => isFreeText(schema))
    .map(({ name, schema }) => ({ name, maxLength: schema.maxLength ?? unlimited }));
  return {
    operations,
    fields: new Map([...fields, nameOfFile].map((field) => [field.name, field])),
    undescribed: parts.filter(({ schema }) => isUndescribed(schema)).map(({ name }) => name.trim()),
  };
}

interface Part {
  readonly name: string;
  readonly schema: Schema;
}

/** A schema and everything in it. */
function partsOf(schema: Schema, name: string): Part[] {
  const { items, properties = {} } = schema;
  return [
    { name, schema },
    ...(items ? partsOf(items, `${name}[]`) : []),
    ...Object.entries(properties).flatMap(([key, property]) =>
      partsOf(property, name.endsWith(' ') ? name + key : `${name}.${key}`),
    ),
  ];
}

/** Whether it is a text of which the document does not tell that markup is refused. */
const isFreeText = ({ type, enum: choices, format, pattern }: Schema): boolean =>
  type === 'string' &&
  choices === undefined &&
  format === undefined &&
  (pattern === undefined || new RegExp(pattern, 'u').test('<b>'));

const isUndescribed = ({ type, enum: choices, properties }: Schema): boolean =>
  (type === undefined || type === 'object') && choices === undefined && properties === undefined;
