import { readFile } from 'node:fs/promises';
import { Ajv, type FuncKeywordDefinition, type ValidateFunction } from 'ajv';
import type { DataValidationCxt } from 'ajv/dist/types/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { Response } from 'supertest';
import { toJsonSchema } from './json-schema.js';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Operation {
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly requestBody?: Content;
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Readonly<Record<string, Content>>;
}

/** What of an OpenAPI document tells the shape of what goes in and out. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** One exchange with the api. */
export interface Exchange {
  readonly method: string;
  /** Under `/api/v1`, with the query. */
  readonly path: string;
  /** What was sent as JSON; undefined when nothing was, or something else. */
  readonly sent: unknown;
  readonly answer: Pick<Response, 'status' | 'type' | 'body' | 'text'>;
}

/** Where a build leaves the document. */
const publishedFile = 'dist/openapi.json';

/** A text that the api takes the blanks off before it judges it. */
const trimmed: FuncKeywordDefinition = {
  keyword: 'x-trimmed',
  type: 'string',
  before: 'maxLength',
  modifying: true,
  errors: false,
  validate: (_marked: boolean, text: string, _schema?: object, place?: DataValidationCxt) => {
    if (place !== undefined) place.parentData[place.parentDataProperty] = text.trim();
    return true;
  },
};

const json = /^application\/(problem\+)?json$/;

/**
 * Holds what the api does against the document that it publishes: an operation, a status, a type of content, a property
 * or a value that the document does not know is a fault, and so is a body that was taken though the document refuses it.
 */
export class PublishedApi {
  private readonly ajv: Ajv;
  private readonly routes: readonly { readonly pattern: RegExp; readonly template: string }[];
  private readonly validators = new Map<string, ValidateFunction>();

  private constructor(private readonly document: OpenApiDocument) {
    this.ajv = new Ajv({ allErrors: true, strict: false, formats: { ...fullFormats, binary: true } });
    this.ajv.addKeyword(trimmed);
    this.ajv.addSchema(toJsonSchema({ $id: 'document', components: document.components }) as object);
    this.routes = Object.keys(document.paths)
      .sort((one, other) => one.split('{').length - other.split('{').length)
      .map((template) => ({ template, pattern: new RegExp(`^${template.replace(/{\w+}/g, '[^/]+')}$`) }));
  }

  /** The document of the built api. */
  static async read(): Promise<PublishedApi> {
    return new PublishedApi(JSON.parse(await readFile(publishedFile, 'utf8')) as OpenApiDocument);
  }

  /** Every address that can be read once, with the names of what its query takes. */
  readable(): { readonly template: string; readonly parameters: readonly string[] }[] {
    return Object.entries(this.document.paths).flatMap(([template, { get }]) => {
      if (get === undefined || 'text/event-stream' in (get.responses['200']?.content ?? {})) return [];
      return [{ template, parameters: (get.parameters ?? []).map(({ name }) => name) }];
    });
  }

  /** By what one signs in for an operation: the names of the schemes, none where it is open. @param path such as `/meetings/{id}` */
  signInOf(method: string, path: string): string[] {
    return (this.document.paths[path]?.[method]?.security ?? []).flatMap((scheme) => Object.keys(scheme));
  }

  /** @throws Error that names every difference between what happened and what is published */
  check(exchange: Exchange): void {
    const { method, path, answer } = exchange;
    const [bare = ''] = path.split('?');
    const template = this.routes.find(({ pattern }) => pattern.test(bare))?.template;
    const operation = template === undefined ? undefined : this.document.paths[template]?.[method];
    const name = `${method.toUpperCase()} ${template ?? bare} → ${answer.status}`;
    if (template === undefined || operation === undefined) {
      if (answer.status < 400 && !bare.startsWith('/openapi.')) throw new Error(`${name} is not published.`);
      return;
    }
    const faults = [
      ...this.faultsOfAnswer(`${method} ${template}`, operation, answer),
      ...this.faultsOfRequest(`${method} ${template}`, operation, exchange),
    ];
    if (faults.length > 0)
      throw new Error(`${name} is not as the last build has published:\n${faults.join('\n')}`);
  }

  private faultsOfAnswer(key: string, { responses }: Operation, answer: Exchange['answer']): string[] {
    const response = responses[String(answer.status)];
    if (response === undefined) return [`the status ${answer.status}: ${answer.text}`];
    const { type } = answer;
    if (response.content === undefined && type === '') return [];
    const media = response.content?.[type];
    if (media === undefined) return [`content of the type "${type}"`];
    if (!json.test(type)) return [];
    return this.faults(`${key} ${answer.status}`, media.schema, answer.body);
  }

  /** What was taken must be what the document says is taken. */
  private faultsOfRequest(key: string, operation: Operation, { sent, answer }: Exchange): string[] {
    const schema = operation.requestBody?.content?.['application/json']?.schema;
    if (schema === undefined || sent === undefined || answer.status >= 300) return [];
    return this.faults(key, schema, structuredClone(sent)).map((fault) => `sent ${fault}`);
  }

  private faults(key: string, schema: object, body: unknown): string[] {
    let validate = this.validators.get(key);
    if (validate === undefined) {
      validate = this.ajv.compile(toJsonSchema(schema) as object);
      this.validators.set(key, validate);
    }
    validate(body);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}
