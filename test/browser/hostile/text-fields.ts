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

/** Every text of every operation of the published document that is neither a choice nor a value of a kind of its own. */
export async function readTextFields(): Promise<{
  readonly operations: readonly Operation[];
  readonly fields: ReadonlyMap<string, TextField>;
}> {
  const operations = await readOperations();
  const found = operations.flatMap(({ method, template, body }) =>
    textsIn(body ?? {}, '').map(({ name, maxLength }) => ({
      ...{ name: `${method} ${template} ${name}`, maxLength },
    })),
  );
  return { operations, fields: new Map([...found, nameOfFile].map((field) => [field.name, field])) };
}

function textsIn(schema: Schema, name: string): TextField[] {
  if (schema.type === 'string') {
    return isFree(schema) ? [{ name, maxLength: schema.maxLength ?? unlimited }] : [];
  }
  return [
    ...(schema.items ? textsIn(schema.items, `${name}[]`) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
      textsIn(property, name === '' ? key : `${name}.${key}`),
    ),
  ];
}

/** Whether the document does not tell that markup is refused. */
const isFree = ({ enum: choices, format, pattern }: Schema): boolean =>
  choices === undefined &&
  format === undefined &&
  (pattern === undefined || new RegExp(pattern, 'u').test('<b>'));
