import { SignIn, SignInReadModel } from '@app/identity';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { calendarAnswer, calendarContent } from '../calendar/calendar-answer.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.query.js';
import { Public } from '../http/signed-in.decorator.js';
import { DemoMailList, DemoPersonaList } from './dto/demo.dto.js';
import { CurrentSession, CreateDemoSession } from './dto/session.dto.js';
import { SessionAnswers } from './session-answers.js';

/**
 * A mail is a page of its own: its styles count and nothing else of it works, but for links that somebody follows. The
 * page that shows it may look at its height; no script ever runs in it.
 */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
  'sandbox allow-same-origin allow-top-navigation-by-user-activation';

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

  @Get('demo-mails/:id/body')
  @ApiOperation({
    summary: 'Read a mail as it looks',
    description:
      'The HTML part of a mail (bericht), to be shown in a frame; its links open in the whole window.',
  })
  @ApiOkResponse({ description: 'The HTML part', content: { 'text/html': { schema: { type: 'string' } } } })
  async readDemoMailBody(
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const html = await this.readModel.keptHtml(id);
    reply.headers({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': mailPolicy,
      'Cache-Control': 'private, no-store',
    });
    return html;
  }

  @Get('demo-mails/:id/calendar-object')
  @ApiOperation({
    summary: 'Download the invitation of a mail',
    description: 'The calendar object (agenda-uitnodiging) that a mail brings, as text/calendar.',
  })
  @ApiOkResponse({ description: 'The invitation', content: calendarContent })
  @ApiResponse({ status: 304, description: 'As the reader has it' })
  async readDemoMailCalendarObject(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return calendarAnswer(await this.readModel.keptCalendar(id), 'invite.ics', { request, reply });
  }
}
