import { readFile } from 'node:fs/promises';

/** A schema of the document; OpenAPI 3.0 with `$ref` and `allOf` resolved. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** What can be asked of the api. */
export interface Operation {
  /** In capitals. */
  readonly method: string;
  /** Under `/api/v1`, with names in braces. */
  readonly template: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  /** Names of the headers that it knows. */
  readonly headers: readonly string[];
  /** Of the body in JSON; undefined where it takes none. */
  readonly body: Schema | undefined;
  readonly takesFile: boolean;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: RawSchema;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: RawSchema }>> };
}

type RawSchema = Readonly<Record<string, unknown>>;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, RawSchema>> };
}

/** Whether a body is a programme file, the only one of which the document does not say the form. */
export function isProgrammeFile({ additionalProperties }: Schema): boolean {
  return additionalProperties === true;
}

/** Every operation of the document that the last build has published. */
export async function readOperations(): Promise<Operation[]> {
  const document = JSON.parse(await readFile('dist/openapi.json', 'utf8')) as Document;
  const resolve = (schema: RawSchema): Schema => resolved(schema, document);
  return Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const json = requestBody?.content['application/json']?.schema;
      return {
        method: method.toUpperCase(),
        template,
        query: parameters
          .filter((parameter) => parameter.in === 'query')
          .map(({ name, schema }) => ({ name, schema: resolve(schema) })),
        headers: parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name),
        body: json && resolve(json),
        takesFile: requestBody !== undefined && 'multipart/form-data' in requestBody.content,
      };
    }),
  );
}

function resolved(schema: RawSchema, document: Document): Schema {
  const { $ref, allOf, ...rest } = schema;
  const bases = [
    ...(allOf === undefined ? [] : (allOf as RawSchema[])),
    ...(typeof $ref === 'string' ? [named($ref, document)] : []),
  ];
  const whole: RawSchema = Object.assign(
    {},
    ...bases.map((base) => resolved(base, document)),
    rest,
  ) as RawSchema;
  const { items, properties } = whole as { items?: RawSchema; properties?: Record<string, RawSchema> };
  return {
    ...whole,
    ...(items && { items: resolved(items, document) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, resolved(property, document)]),
      ),
    }),
  };
}

function named(reference: string, { components }: Document): RawSchema {
  const schema = components.schemas[reference.split('/').at(-1) ?? ''];
  if (!schema) throw new Error(`The document has no ${reference}.`);
  return schema;
}
