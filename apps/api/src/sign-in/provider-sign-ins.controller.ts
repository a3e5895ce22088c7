import { IdentityProviderReadModel, ProviderSignIn as SignInWithProvider } from '@app/identity';
import { Configuration } from '@app/platform';
import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PageQuery } from '../http/page.query.js';
import { writeSignInCookie } from '../http/sign-in-cookie.js';
import { Public } from '../http/signed-in.decorator.js';
import { Throttled } from '../http/throttled.guard.js';
import { CreateProviderSignIn, ProviderSignIn, SignInProviderList } from './dto/provider-sign-in.dto.js';

/** Signing in with the account of an organisation (OpenID Connect): how it begins. */
@ApiTags('sign-in')
@Public()
@Controller()
export class ProviderSignInsController {
  constructor(
    private readonly signIn: SignInWithProvider,
    private readonly readModel: IdentityProviderReadModel,
    private readonly configuration: Configuration,
  ) {}

  @Get('sign-in-providers')
  @ApiOperation({
    summary: 'List the sign-in providers',
    description: 'The identity providers (aanbieders) with which people can sign in, by name.',
  })
  @ApiOkResponse({ type: SignInProviderList })
  listSignInProviders(@Query() page: PageQuery): Promise<SignInProviderList> {
    return this.readModel.listEnabled(page);
  }

  @Throttled({ name: 'provider-sign-in', perAddress: 60 })
  @Post('provider-sign-ins')
  @ApiOperation({
    summary: 'Begin to sign in with a provider',
    description:
      'Answers where the sign-in goes on (aanmelden met je organisatie), and binds it to the browser by a cookie for ten ' +
      'minutes. Whether a domain is served tells nothing of a person.',
  })
  @ApiCreatedResponse({ type: ProviderSignIn })
  async beginProviderSignIn(
    @Body() wish: CreateProviderSignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderSignIn> {
    const begun = await this.signIn.begin(wish);
    if (!begun) return { provider: null, authorizationUrl: null };
    writeSignInCookie(reply, begun, this.configuration);
    return { provider: begun.provider, authorizationUrl: begun.authorizationUrl };
  }
}
