import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from './problem-details.js';
import { apiVersion } from './request-log.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

const versionHeader = {
  'API-Version': {
    description: 'Full version of this interface',
    schema: { type: 'string', example: apiVersion },
  },
} as const;

const problemTitles: Readonly<Record<string, string>> = {
  '400': 'The input is wrong; every fault is named',
  '401': 'Not signed in',
  '403': 'Seen, but not allowed',
  '404': 'Not there, or not yours to see',
  '409': 'Refused by what stands, such as the workflow',
  '412': 'Somebody else changed it meanwhile',
  '413': 'Too large',
  '415': 'Not a kind of content that is taken here',
  '422': 'The Idempotency-Key was used for another request',
  '428': 'If-Match is missing',
  '429': 'Too many attempts',
  '503': 'The database cannot be reached for a moment',
};

/** The OpenAPI document of the built application, with what all operations have in common added once. */
export function describeApi(app: INestApplication, publicUrl: string): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Wisselwerk')
    .setDescription(
      'Tracks job-swap programmes between public organisations (uitwisselingsprogramma’s): exchanges, milestones and the people in them. Blanks around a text that is marked `x-trimmed` are taken off before it is judged.',
    )
    .setVersion(apiVersion)
    .setContact('Wisselwerk', 'https://wisselwerk.example', 'api@wisselwerk.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer(publicUrl.startsWith('https:') ? `${publicUrl}/api/v1` : '/api/v1')
    .addCookieAuth('wisselwerk_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'accessToken')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    ignoreGlobalPrefix: true,
    extraModels: [Problem],
    operationIdFactory: (_controller, method) => method,
  });
  for (const item of Object.values(document.paths)) {
    for (const method of methods) if (item[method]) complete(method, item[method]);
  }
  return document;
}

/**
 * Adds the version header, the problems and the request headers that an operation has by its method, and how to sign in
 * where its route has not said: what `@Public()` opens asks for nothing, whatever its controller asks.
 */
function complete(method: (typeof methods)[number], operation: Operation): void {
  const responses = operation.responses as Record<
    string,
    { description: string; headers?: object; content?: object }
  >;
  for (const [status, response] of Object.entries(responses)) {
    if (!/^[23]/.test(status)) continue;
    response.headers = { ...versionHeader, ...response.headers };
    response.description ||= 'Done';
  }
  if (method === 'patch' || method === 'put')
    addHeader(operation, 'If-Match', 'The ETag of the version that is changed');
  for (const status of problemsOf(method, takesVersion(operation))) {
    responses[status] ??= {
      description: problemTitles[status] ?? '',
      headers: versionHeader,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  if (method === 'post')
    addHeader(
      operation,
      'Idempotency-Key',
      'The same key and body act once and answer the same for 24 hours',
    );
  operation.security ??= [{ session: [] }, { accessToken: [] }];
  if (operation.security.some((requirement) => Object.keys(requirement).length === 0))
    delete operation.security;
}

/** Whether the operation changes a version that the caller has read. */
function takesVersion({ parameters = [] }: Operation): boolean {
  return parameters.some((parameter) => 'name' in parameter && parameter.name === 'If-Match');
}

function problemsOf(method: (typeof methods)[number], versioned: boolean): string[] {
  const common = ['400', '401', '403', '404', '429', '503'];
  if (method === 'get') return common;
  const unsafe = [...common, '409', '413', '415'];
  if (method === 'post') return [...unsafe, '412', '422', ...(versioned ? ['428'] : [])];
  return versioned ? [...unsafe, '412', '428'] : unsafe;
}

function addHeader(operation: Operation, name: string, description: string): void {
  operation.parameters = [
    ...(operation.parameters ?? []),
    { name, in: 'header', required: false, description, schema: { type: 'string' } },
  ];
}
