import { AccessTokens, type Actor } from '@app/identity';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { SecretAnswer } from '../http/idempotency.interceptor.js';
import { PageQuery } from '../http/page.query.js';
import { CurrentActor, SessionOnly } from '../http/signed-in.decorator.js';
import { AccessTokenList, CreateAccessToken, CreatedAccessToken } from './dto/access-token.dto.js';

/** Personal access tokens, for programs. */
@ApiTags('sign-in')
@SessionOnly()
@Controller('access-tokens')
export class AccessTokensController {
  constructor(private readonly accessTokens: AccessTokens) {}

  @Get()
  @ApiOperation({
    summary: 'List my access tokens',
    description: 'The own tokens (toegangssleutels) that are valid, newest first.',
  })
  @ApiOkResponse({ type: AccessTokenList })
  listAccessTokens(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<AccessTokenList> {
    return this.accessTokens.list(actor, page);
  }

  @Post()
  @SecretAnswer()
  @ApiOperation({
    summary: 'Make an access token',
    description: 'Makes a token (toegangssleutel); its secret is shown once.',
  })
  @ApiCreatedResponse({ type: CreatedAccessToken })
  async createAccessToken(
    @CurrentActor() actor: Actor,
    @Body() wanted: CreateAccessToken,
  ): Promise<CreatedAccessToken> {
    const { token, accessToken } = await this.accessTokens.create(actor, wanted);
    return { ...accessToken, token };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke an access token', description: 'Revokes a token (intrekken) at once.' })
  @ApiNoContentResponse()
  revokeAccessToken(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.accessTokens.revoke(actor, id);
  }
}
