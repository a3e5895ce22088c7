import { type Actor, Authenticators } from '@app/identity';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import {
  ConfirmedSecondFactor,
  CreateAuthenticator,
  ProposedAuthenticator,
  SecondFactorCode,
} from './dto/second-factor.dto.js';
import { answeringIn } from './answering-in.js';
import { codesPerAddress } from './codes-per-address.js';

/** Setting up an authenticator app, and switching it off. */
@ApiTags('second-factor')
@SessionOnly()
@Controller()
export class AuthenticatorsController {
  constructor(
    private readonly authenticators: Authenticators,
    private readonly answers: SessionAnswers,
  ) {}

  @Post('authenticators')
  @WhilePending('enrol')
  @SecretAnswer()
  @Throttled(codesPerAddress)
  @ApiOperation({
    summary: 'Begin to set up an authenticator app',
    description:
      'Makes a secret for an authenticator app (authenticator-app), shown once. It counts, in the place of an earlier one, once a code of it was confirmed.',
  })
  @ApiCreatedResponse({ type: ProposedAuthenticator })
  proposeAuthenticator(
    @CurrentActor() actor: Actor,
    @Body() { code }: CreateAuthenticator,
  ): Promise<ProposedAuthenticator> {
    return this.authenticators.begin(actor, code);
  }

  @Post('authenticator-confirmations')
  @WhilePending('enrol')
  @SecretAnswer()
  @Throttled(codesPerAddress)
  @ApiOperation({
    summary: 'Confirm an authenticator app',
    description:
      'Confirms the app with its first code (bevestigen). Answers with ten recovery codes, shown once; the session gets a new secret and CSRF token.',
  })
  @ApiCreatedResponse({ type: ConfirmedSecondFactor })
  async confirmAuthenticator(
    @CurrentSignIn() signedIn: SignedIn,
    @Body() { code }: SecondFactorCode,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfirmedSecondFactor> {
    const { recoveryCodes, session } = await this.authenticators.confirm(answeringIn(signedIn), code);
    return { recoveryCodes, session: await this.answers.begun(session, reply) };
  }

  @Post('authenticator-removals')
  @SecretAnswer()
  @Throttled(codesPerAddress)
  @ApiOperation({
    summary: 'Switch the second factor off',
    description:
      'Forgets the authenticator app and the recovery codes (uitzetten), after one more code. Not possible while a programme demands a second factor. The session gets a new secret and CSRF token.',
  })
  @ApiCreatedResponse({ type: CurrentSession })
  async removeAuthenticator(
    @CurrentSignIn() signedIn: SignedIn,
    @Body() { code }: SecondFactorCode,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSession> {
    return this.answers.begun(await this.authenticators.remove(answeringIn(signedIn), code), reply);
  }
}
