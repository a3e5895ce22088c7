import { Idempotency, invalid, type KeyedRequest, type RecordedAnswer } from '@app/platform';
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
import { ASKS_FIRST, type AskAndAct } from './asks-first.decorator.js';
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
    const asksFirst = this.declares(ASKS_FIRST, context);
    if (request.method !== 'POST' || key === undefined || !actor || this.declares(SECRET_ANSWER, context)) {
      if (asksFirst) request.askAndAct = async (ask, act) => act(await ask());
      return next.handle();
    }
    if (typeof key !== 'string' || key.length === 0 || key.length > longestKey) throw invalidKey();
    const turn = { request, reply: context.switchToHttp().getResponse<FastifyReply>() };
    const by = { actorKey: actor.personId, key };
    if (!asksFirst) return from(this.once(by, turn, next));
    request.askAndAct = this.askAndAct(by, turn);
    return next.handle();
  }

  private async once(by: By, { request, reply }: Turn, next: CallHandler): Promise<unknown> {
    const answer = await this.idempotency.once(await keyedBy(by, request), async () =>
      recorded(await lastValueFrom<unknown>(next.handle()), reply),
    );
    return given(answer, reply);
  }

  private askAndAct(by: By, { request, reply }: Turn): AskAndAct {
    return async <Asked, Answer>(
      ask: () => Promise<Asked>,
      act: (asked: Asked) => Promise<Answer>,
    ): Promise<Answer> => {
      const answer = await this.idempotency.onceAsked(await keyedBy(by, request), ask, async (asked) =>
        recorded(await act(asked), reply),
      );
      return given(answer, reply) as Answer;
    };
  }

  private declares(mark: symbol, context: ExecutionContext): boolean {
    return this.reflector.get<boolean | undefined>(mark, context.getHandler()) === true;
  }
}

/** Who repeats themselves, and how that is known. */
interface By {
  readonly actorKey: string;
  readonly key: string;
}

/** A request with what it is answered by. */
interface Turn {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function keyedBy(by: By, request: FastifyRequest): Promise<KeyedRequest> {
  return { ...by, request: [request.method, request.url, await contentOf(request)] };
}

function recorded(body: unknown, reply: FastifyReply): RecordedAnswer {
  const tag = entityTag(body);
  return { status: reply.statusCode, headers: tag ? { ETag: tag } : {}, body };
}

/** Answers as it is recorded. @returns the body */
function given(answer: RecordedAnswer, reply: FastifyReply): unknown {
  reply.status(answer.status).headers(answer.headers);
  return answer.body;
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
