import {
  type Actor,
  IdentityProviderReadModel,
  IdentityProviderService,
  providerFaults,
} from '@app/identity';
import { Context } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ActingOnce, type AskAndAct, AsksFirst } from '../http/asks-first.decorator.js';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.js';
import { CurrentActor, SessionOnly } from '../http/signed-in.decorator.js';
import { Throttled } from '../http/throttled.guard.js';
import { CreateIdentityProvider, UpdateIdentityProvider } from './dto/identity-provider-contents.dto.js';
import { ConnectionTest, IdentityProvider, IdentityProviderList } from './dto/identity-provider.dto.js';

const works = { nl: 'De verbinding werkt.', en: 'The connection works.' };

/** The identity providers with which people sign in; for administrators, in person. */
@ApiTags('administration')
@SessionOnly()
@Controller('identity-providers')
export class IdentityProvidersController {
  constructor(
    private readonly providers: IdentityProviderService,
    private readonly readModel: IdentityProviderReadModel,
    private readonly context: Context,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List identity providers',
    description: 'All identity providers (aanbieders), by name; for an administrator.',
  })
  @ApiOkResponse({ type: IdentityProviderList })
  listIdentityProviders(
    @CurrentActor() actor: Actor,
    @Query() page: PageQuery,
  ): Promise<IdentityProviderList> {
    return this.readModel.list(actor, page);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Read an identity provider',
    description: 'One identity provider (aanbieder), without its secret; for an administrator.',
  })
  @ApiOkResponse({ type: IdentityProvider })
  readIdentityProvider(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<IdentityProvider> {
    return this.readModel.read(actor, id);
  }

  @Throttled({ name: 'identity-provider', perAddress: 120 })
  @Post()
  @AsksFirst()
  @ApiOperation({
    summary: 'Add an identity provider',
    description: 'Adds an identity provider (aanbieder); one that is switched on has to answer.',
  })
  @ApiCreatedResponse({ type: IdentityProvider })
  async createIdentityProvider(
    @CurrentActor() actor: Actor,
    @Body() body: CreateIdentityProvider,
    @ActingOnce() askAndAct: AskAndAct,
  ): Promise<IdentityProvider> {
    const { enabled = false, mandatory = false, authoritative = false, ...required } = body;
    const contents = { ...required, enabled, mandatory, authoritative };
    return askAndAct(
      () => this.providers.ask(actor, contents),
      async (answering) => this.readModel.read(actor, await this.providers.create(actor, answering)),
    );
  }

  @Throttled({ name: 'identity-provider', perAddress: 120 })
  @Patch(':id')
  @ApiOperation({
    summary: 'Change an identity provider',
    description:
      'Changes an identity provider (aanbieder); without a secret the one that is known stays. One that is switched on has ' +
      'to answer; switching it off ends the sessions that began with it (afmelden).',
  })
  @ApiOkResponse({ type: IdentityProvider })
  async changeIdentityProvider(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateIdentityProvider,
  ): Promise<IdentityProvider> {
    await this.providers.change(actor, id, version, body);
    return this.readModel.read(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove an identity provider',
    description:
      'Removes an identity provider (aanbieder) with every account that is linked to it, and ends the sessions that began ' +
      'with it (afmelden).',
  })
  @ApiHeader({ name: 'If-Match', description: 'The ETag of the version that is removed', required: false })
  @ApiNoContentResponse()
  removeIdentityProvider(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.providers.remove(actor, id, version);
  }

  @Throttled({ name: 'identity-provider', perAddress: 120 })
  @Post(':id/connection-tests')
  @AsksFirst()
  @ApiOperation({
    summary: 'Test the connection',
    description:
      'Tries the connection (verbinding testen) as far as that goes without a person: what the provider says of itself, ' +
      'its keys, and whether it knows the client and its secret.',
  })
  @ApiCreatedResponse({ type: ConnectionTest })
  async testConnection(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ActingOnce() askAndAct: AskAndAct,
  ): Promise<ConnectionTest> {
    return askAndAct(
      () => this.providers.test(actor, id),
      (fault) => {
        const sentence = fault ? providerFaults[fault] : works;
        return Promise.resolve({ outcome: fault ?? 'works', detail: sentence[this.context.locale] });
      },
    );
  }
}
