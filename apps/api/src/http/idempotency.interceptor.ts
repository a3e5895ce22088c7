import { Idempotency, invalid, type RecordedAnswer } from '@app/platform';
import {
  type CallHandler,
  type CustomDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { entityTag } from './entity-tag.interceptor.js';
import { refuseUnsound } from './unsound-input.js';
import { readUpload, uploadFingerprint } from './upload.js';

const longestKey = 200;
const SECRET_ANSWER = Symbol('secret answer');

/** The answer holds a secret that is stored nowhere, so it cannot be given again. */
export const SecretAnswer = (): CustomDecorator<symbol> => SetMetadata(SECRET_ANSWER, true);

/** Answers a repeated POST under the same `Idempotency-Key` as the first time, and acts once. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const { actor } = request;
    const secret = this.reflector.get<boolean | undefined>(SECRET_ANSWER, context.getHandler());
    if (request.method !== 'POST' || key === undefined || !actor || secret) return next.handle();
    if (typeof key !== 'string' || key.length === 0 || key.length > longestKey) throw invalidKey();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once({ actorKey: actor.personId, key }, request, reply, next));
  }

  private async once(
    by: { actorKey: string; key: string },
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const keyed = { ...by, request: [request.method, request.url, await contentOf(request)] };
    const answer = await this.idempotency.once(keyed, async (): Promise<RecordedAnswer> => {
      const body: unknown = await lastValueFrom(next.handle());
      const tag = entityTag(body);
      return { status: reply.statusCode, headers: tag ? { ETag: tag } : {}, body };
    });
    reply.status(answer.status).headers(answer.headers);
    return answer.body;
  }
}

/** The body of a request, or what stands for it where it is a file. */
async function contentOf(request: FastifyRequest): Promise<string> {
  if (request.isMultipart()) return uploadFingerprint(await readUpload(request));
  refuseUnsound(request.body, '/');
  return JSON.stringify(request.body ?? null);
}

function invalidKey(): Error {
  const detail = {
    nl: `Een Idempotency-Key heeft 1 tot ${longestKey} tekens.`,
    en: `An Idempotency-Key has 1 to ${longestKey} characters.`,
  };
  return invalid([{ pointer: '?Idempotency-Key', code: 'length', detail }]);
}
