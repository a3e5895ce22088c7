import { ProviderSignIn } from '@app/identity';
import { Configuration } from '@app/platform';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeSessionCookie } from '../http/session-cookie.js';
import { clearSignInCookie, readSignInCookie } from '../http/sign-in-cookie.js';
import { Public } from '../http/signed-in.decorator.js';
import { Throttled } from '../http/throttled.guard.js';
import { SignInProblemFilter } from './sign-in-problem.filter.js';

/**
 * Where a provider sends the browser back to. The one GET that begins a session: the state, the cookie and the code
 * verifier together prove that it ends what this browser began.
 */
@ApiTags('sign-in')
@Public()
@UseFilters(SignInProblemFilter)
@Controller('sign-in-callbacks')
export class SignInCallbacksController {
  constructor(
    private readonly signIn: ProviderSignIn,
    private readonly configuration: Configuration,
  ) {}

  @Throttled({ name: 'sign-in-callback', perAddress: 60 })
  @Get()
  @ApiOperation({
    summary: 'Come back from a provider',
    description:
      'For browsers: ends a sign-in with a provider (terugkeer van je organisatie), and redirects to where the person ' +
      'wanted to go, or to the sign-in page with the code of what went wrong.',
  })
  @ApiQuery({ name: 'state', required: false })
  @ApiQuery({ name: 'code', required: false })
  @ApiQuery({ name: 'iss', required: false })
  @ApiQuery({ name: 'error', required: false })
  @ApiResponse({
    status: 302,
    description: 'To a page of the product',
    headers: { Location: { schema: { type: 'string', format: 'uri' } } },
  })
  async endProviderSignIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const parameters = new URL(request.url, this.configuration.PUBLIC_URL).searchParams;
    const browserSecret = readSignInCookie(request, this.configuration);
    const { session, returnTo } = await this.signIn.finish(parameters, browserSecret);
    clearSignInCookie(reply, this.configuration);
    writeSessionCookie(reply, session, this.configuration);
    await reply.redirect(`${this.configuration.PUBLIC_URL}${returnTo}`, 302);
  }
}
