import { type Actor, Sessions, SignIn } from '@app/identity';
import { Configuration } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.query.js';
import { clearSessionCookie } from '../http/session-cookie.js';
import {
  CurrentActor,
  CurrentSignIn,
  Public,
  type SignedIn,
  WhilePending,
} from '../http/signed-in.decorator.js';
import { Throttled } from '../http/throttled.guard.js';
import { CurrentSession, SessionList, CreateSession } from './dto/session.dto.js';
import { SessionAnswers } from './session-answers.js';

/** Beginning, looking at and ending sessions. */
@ApiTags('sign-in')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly answers: SessionAnswers,
    private readonly configuration: Configuration,
  ) {}

  @Public()
  @Throttled({ name: 'redeem', perAddress: 60 })
  @Post()
  @ApiOperation({
    summary: 'Sign in with a link',
    description: 'Redeems the secret of an e-mail link (aanmeldlink); it works once, for fifteen minutes.',
  })
  @ApiCreatedResponse({ type: CurrentSession })
  async beginSession(
    @Body() { token }: CreateSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSession> {
    return this.answers.begun(await this.signIn.redeemLink(token), reply);
  }

  @Get()
  @ApiOperation({
    summary: 'List my sessions',
    description: 'The own sessions (sessies) that are alive, newest first.',
  })
  @ApiOkResponse({ type: SessionList })
  async listSessions(@CurrentSignIn() signedIn: SignedIn, @Query() page: PageQuery): Promise<SessionList> {
    const { items, nextCursor } = await this.sessions.list(signedIn.actor, page);
    return {
      items: items.map((session) => ({ ...session, current: session.id === signedIn.sessionId })),
      nextCursor,
    };
  }

  @Get('current')
  @WhilePending('required', 'enrol')
  @ApiOperation({
    summary: 'Who am I',
    description:
      'Who is signed in (wie ben ik), in which roles and scopes, how the second factor (tweede stap) stands, and the CSRF token.',
  })
  @ApiOkResponse({ type: CurrentSession })
  readCurrentSession(@CurrentSignIn() signedIn: SignedIn): Promise<CurrentSession> {
    return this.answers.current(signedIn);
  }

  @Delete('current')
  @WhilePending('required', 'enrol')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out', description: 'Ends the session at hand (afmelden).' })
  @ApiNoContentResponse()
  async endCurrentSession(
    @CurrentSignIn() { actor, sessionId }: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (sessionId !== undefined) await this.sessions.end(actor, sessionId);
    clearSessionCookie(reply, this.configuration);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of my sessions', description: 'Signs out elsewhere (elders afmelden).' })
  @ApiNoContentResponse()
  endSession(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }
}
