import { SignIn, SignInReadModel } from '@app/identity';
import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PageQuery } from '../http/page.query.js';
import { Public } from '../http/signed-in.decorator.js';
import { DemoMailList, DemoPersonaList } from './dto/demo.dto.js';
import { CurrentSession, CreateDemoSession } from './dto/session.dto.js';
import { SessionAnswers } from './session-answers.js';

/** The personas and the mail page of the demo; outside of the demo none of it exists. */
@ApiTags('demo')
@Public()
@Controller()
export class DemoController {
  constructor(
    private readonly signIn: SignIn,
    private readonly readModel: SignInReadModel,
    private readonly answers: SessionAnswers,
  ) {}

  @Get('demo-sessions')
  @ApiOperation({
    summary: 'List the personas',
    description: 'Everybody whom a visitor of the demo can be (persona’s).',
  })
  @ApiOkResponse({ type: DemoPersonaList })
  async listPersonas(): Promise<DemoPersonaList> {
    return { items: await this.readModel.personas(), nextCursor: null };
  }

  @Post('demo-sessions')
  @ApiOperation({
    summary: 'Become a persona',
    description: 'Begins a session as one of the personas of the demo.',
  })
  @ApiCreatedResponse({ type: CurrentSession })
  async becomePersona(
    @Body() { personId }: CreateDemoSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSession> {
    return this.answers.begun(await this.signIn.becomePersona(personId), reply);
  }

  @Get('demo-mails')
  @ApiOperation({
    summary: 'List the mails',
    description: 'The mails (berichten) that would have been sent, newest first.',
  })
  @ApiOkResponse({ type: DemoMailList })
  listDemoMails(@Query() page: PageQuery): Promise<DemoMailList> {
    return this.readModel.keptMails(page);
  }
}
