import { createHash } from 'node:crypto';
import multipart from '@fastify/multipart';
import { DomainError, invalid } from '@app/platform';
import {
  applyDecorators,
  BadRequestException,
  createParamDecorator,
  type ExecutionContext,
  HttpException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A file as it was sent, with the name that the sender gave it. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route takes a file as `multipart/form-data`. */
    takesFile?: boolean;
  }
  interface FastifyInstance {
    /** The largest file that is taken, in bytes. */
    largestFile: number;
  }
}

/** The name of the part that holds the file. */
const part = 'file';
/** What @fastify/multipart throws for a second file or another part. */
const tooManyParts = new Set(['FST_PARTS_LIMIT', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT']);

const uploads = new WeakMap<FastifyRequest, Promise<UploadedFile>>();

/**
 * Lets routes with `@TakesFile()` take one file. Elsewhere a form is refused, as a browser sends one to any
 * site without asking.
 * @param largest in bytes; reading stops there with 413
 */
export async function takeFiles(fastify: FastifyInstance, largest: number): Promise<void> {
  await fastify.register(multipart, {
    limits: { files: 1, fields: 0, parts: 1, fileSize: largest, fieldNameSize: 100, headerPairs: 20 },
  });
  fastify.decorate('largestFile', largest);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const isForm = /^multipart\//i.test(request.headers['content-type'] ?? '');
    const { url, config } = request.routeOptions;
    // Where there is no such address, or a body is not read, it does not matter what is sent.
    const isRead = url !== undefined && request.method !== 'GET' && request.method !== 'HEAD';
    done(isForm && isRead && !config.takesFile ? new UnsupportedMediaTypeException() : undefined);
  });
}

/** The route takes one file, as the part `file` of `multipart/form-data`. */
export function TakesFile(): MethodDecorator {
  const schema = {
    type: 'object',
    required: [part],
    properties: { [part]: { type: 'string', format: 'binary' } },
  };
  return applyDecorators(
    RouteConfig({ takesFile: true }),
    ApiConsumes('multipart/form-data'),
    ApiBody({ required: true, schema }),
  );
}

/** The file of the request, for a route with `@TakesFile()`. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): Promise<UploadedFile> =>
  readUpload(context.switchToHttp().getRequest<FastifyRequest>()),
);

/**
 * The file of a request, read once; not before it is known who asks, so that a stranger fills no memory.
 * @throws DomainError `request.invalid` for anything but one file, `request.too_large` for a file
 *   beyond the limit; a 415 for what is no form, a 400 for a form that cannot be read
 */
export function readUpload(request: FastifyRequest): Promise<UploadedFile> {
  const known = uploads.get(request);
  if (known) return known;
  const upload = readForm(request).catch((fault: unknown) =>
    Promise.reject(refusalOf(fault, request.server.largestFile)),
  );
  uploads.set(request, upload);
  return upload;
}

/** What tells one upload from another, for an `Idempotency-Key`. */
export function uploadFingerprint({ name, content }: UploadedFile): string {
  return `${name}\n${createHash('sha256').update(content).digest('hex')}`;
}

async function readForm(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new UnsupportedMediaTypeException();
  let file: UploadedFile | undefined;
  for await (const found of request.parts()) {
    if (found.type !== 'file' || found.fieldname !== part) throw oneFileOnly();
    file = { name: found.filename ?? '', content: await found.toBuffer() };
  }
  if (!file) throw oneFileOnly();
  return file;
}

/** Whatever is wrong with a form is for its sender to mend, and no failure of ours. */
function refusalOf(fault: unknown, largest: number): Error {
  if (fault instanceof DomainError || fault instanceof HttpException) return fault;
  const { code, statusCode } = fault as { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && tooManyParts.has(code)) return oneFileOnly();
  return statusCode === 413 ? tooLarge(largest) : new BadRequestException();
}

function oneFileOnly(): DomainError {
  const detail = {
    nl: `Stuur één bestand, als onderdeel “${part}”.`,
    en: `Send one file, as the part “${part}”.`,
  };
  return invalid([{ pointer: `/${part}`, code: 'one_file', detail }]);
}

/** @param largest in bytes */
function tooLarge(largest: number): DomainError {
  const limit = `${Math.floor(largest / 1024 ** 2)} MB`;
  return new DomainError('too_large', 'request.too_large', {
    nl: `Dit bestand is groter dan ${limit}. Maak het kleiner, of deel het op.`,
    en: `This file is larger than ${limit}. Make it smaller, or split it.`,
  });
}
