import { type Actor, PasskeySteps } from '@app/identity';
import { Body, Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
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
import { CreatePasskey, PasskeyAnswer, PasskeyOptions } from './dto/passkey.dto.js';
import { ConfirmedSecondFactor } from './dto/second-factor.dto.js';
import { answeringIn } from './answering-in.js';
import { codesPerAddress } from './codes-per-address.js';

/** Passkeys as a second factor: adding, answering with, and removing them. */
@ApiTags('second-factor')
@SessionOnly()
@Controller()
export class PasskeysController {
  constructor(
    private readonly steps: PasskeySteps,
    private readonly answers: SessionAnswers,
  ) {}

  @Post('passkey-proposals')
  @WhilePending('enrol')
  @SecretAnswer()
  @ApiOperation({
    summary: 'Begin to add a passkey',
    description: 'What the browser needs to make a passkey (passkey); to be answered within five minutes.',
  })
  @ApiCreatedResponse({ type: PasskeyOptions })
  async proposePasskey(@CurrentSignIn() signedIn: SignedIn): Promise<PasskeyOptions> {
    return { options: await this.steps.askForNew(answeringIn(signedIn)) };
  }

  @Post('passkeys')
  @WhilePending('enrol')
  @SecretAnswer()
  @Throttled(codesPerAddress)
  @ApiOperation({
    summary: 'Add a passkey',
    description:
      'Adds what the browser made (passkey) under a name. With a first second factor come ten recovery codes, shown once; the session gets a new secret and CSRF token.',
  })
  @ApiCreatedResponse({ type: ConfirmedSecondFactor })
  async addPasskey(
    @CurrentSignIn() signedIn: SignedIn,
    @Body() { name, response }: CreatePasskey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfirmedSecondFactor> {
    const { recoveryCodes, session } = await this.steps.add(answeringIn(signedIn), name, response);
    return { recoveryCodes, session: await this.answers.begun(session, reply) };
  }

  @Post('passkey-challenges')
  @WhilePending('required')
  @SecretAnswer()
  @ApiOperation({
    summary: 'Begin to answer with a passkey',
    description: 'What the browser needs to answer with a passkey (passkey); once, within five minutes.',
  })
  @ApiCreatedResponse({ type: PasskeyOptions })
  async challengePasskey(@CurrentSignIn() signedIn: SignedIn): Promise<PasskeyOptions> {
    return { options: await this.steps.askFor(answeringIn(signedIn)) };
  }

  @Post('passkey-answers')
  @WhilePending('required')
  @SecretAnswer()
  @Throttled(codesPerAddress)
  @ApiOperation({
    summary: 'Answer the second factor with a passkey',
    description:
      'Takes the second step (tweede stap) with a passkey. The session gets a new secret and CSRF token.',
  })
  @ApiCreatedResponse({ type: CurrentSession })
  async answerWithPasskey(
    @CurrentSignIn() signedIn: SignedIn,
    @Body() { response }: PasskeyAnswer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSession> {
    return this.answers.begun(await this.steps.answer(answeringIn(signedIn), response), reply);
  }

  @Delete('passkeys/:id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove a passkey',
    description:
      'Forgets a passkey (verwijderen). Not possible for the last second factor while a programme demands one.',
  })
  @ApiNoContentResponse()
  removePasskey(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.steps.remove(actor, id);
  }
}
