import { type Actor, SecondFactorReadModel, SecondFactors } from '@app/identity';
import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SecretAnswer } from '../http/idempotency.interceptor.js';
import {
  CurrentActor,
  CurrentSignIn,
  SessionOnly,
  type SignedIn,
  WhilePending,
} from '../http/signed-in.decorator.js';
import { Throttled } from '../http/throttled.guard.js';
import { CurrentSession } from '../sign-in/dto/session.dto.js';
import { SessionAnswers } from '../sign-in/session-answers.js';
import { RecoveryCodes, SecondFactor, SecondFactorCode } from './dto/second-factor.dto.js';
import { answeringIn } from './answering-in.js';
import { codesPerAddress } from './codes-per-address.js';

/** Answering the second factor, and how it stands. */
@ApiTags('second-factor')
@SessionOnly()
@Controller()
export class SecondFactorsController {
  constructor(
    private readonly secondFactors: SecondFactors,
    private readonly readModel: SecondFactorReadModel,
    private readonly answers: SessionAnswers,
  ) {}

  @Get('second-factors/current')
  @WhilePending('enrol')
  @ApiOperation({
    summary: 'How my second factor stands',
    description:
      'Whether an authenticator app was set up (tweede stap), how many recovery codes are left, and who demands it.',
  })
  @ApiOkResponse({ type: SecondFactor })
  readSecondFactor(@CurrentActor() actor: Actor): Promise<SecondFactor> {
    return this.readModel.own(actor);
  }

  @Post('second-factor-answers')
  @WhilePending('required')
  @SecretAnswer()
  @Throttled(codesPerAddress)
  @ApiOperation({
    summary: 'Answer the second factor',
    description:
      'Answers with a code (tweede stap) of the authenticator app or a recovery code (herstelcode), each of which works once. The session gets a new secret and CSRF token. After five wrong codes the account waits, each time longer.',
  })
  @ApiCreatedResponse({ type: CurrentSession })
  async answerSecondFactor(
    @CurrentSignIn() signedIn: SignedIn,
    @Body() { code }: SecondFactorCode,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSession> {
    return this.answers.begun(await this.secondFactors.answer(answeringIn(signedIn), code), reply);
  }

  @Post('recovery-codes')
  @SecretAnswer()
  @Throttled(codesPerAddress)
  @ApiOperation({
    summary: 'Make new recovery codes',
    description:
      'Makes ten recovery codes (herstelcodes), shown once; the earlier ones do not count any more.',
  })
  @ApiCreatedResponse({ type: RecoveryCodes })
  async renewRecoveryCodes(
    @CurrentActor() actor: Actor,
    @Body() { code }: SecondFactorCode,
  ): Promise<RecoveryCodes> {
    return { recoveryCodes: await this.secondFactors.renewRecoveryCodes(actor, code) };
  }
}
