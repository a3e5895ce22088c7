import { type Actor, LinkedIdentities } from '@app/identity';
import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor, SessionOnly } from '../http/signed-in.decorator.js';
import { LinkedIdentityList, LinkedIdentityQuery } from './dto/linked-identity.dto.js';

/** The accounts at identity providers with which people sign in. */
@ApiTags('sign-in')
@SessionOnly()
@Controller('linked-identities')
export class LinkedIdentitiesController {
  constructor(private readonly identities: LinkedIdentities) {}

  @Get()
  @ApiOperation({
    summary: 'List linked accounts',
    description: 'The accounts at identity providers with which one signs in (gekoppelde accounts).',
  })
  @ApiOkResponse({ type: LinkedIdentityList })
  listLinkedIdentities(
    @CurrentActor() actor: Actor,
    @Query() query: LinkedIdentityQuery,
  ): Promise<LinkedIdentityList> {
    return this.identities.list(actor, query.personId, query);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Unlink an account',
    description: 'Unlinks an account (ontkoppelen): one’s own, or anybody’s for an administrator.',
  })
  @ApiNoContentResponse()
  unlinkIdentity(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.identities.unlink(actor, id);
  }
}
