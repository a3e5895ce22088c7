import type { Actor } from '@app/identity';
import { FollowerReadModel, FollowerService } from '@app/proposals';
import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { Follower, FollowerList } from './dto/follower.dto.js';

/** Who follows a proposal. */
@ApiTags('proposals')
@Controller('proposals/:id/followers')
export class ProposalFollowersController {
  constructor(
    private readonly followers: FollowerService,
    private readonly readModel: FollowerReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the followers of a proposal',
    description: 'Who follows it (volgers) and why, longest first. Who stopped is not among them.',
  })
  @ApiOkResponse({ type: FollowerList })
  async listProposalFollowers(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<FollowerList> {
    return { items: await this.readModel.list(actor, id) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Follow a proposal',
    description: 'Makes the reader follow it (volgen), also after they stopped. There is no body.',
  })
  @ApiOkResponse({ type: Follower })
  async followProposal(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Follower> {
    await this.followers.follow(actor, id);
    return this.readModel.readOwn(actor, id);
  }

  @Delete(':personId')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Stop following a proposal',
    description:
      'Ends the following (ontvolgen), which holds until the person chooses to follow again. For oneself only.',
  })
  @ApiNoContentResponse()
  unfollowProposal(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('personId', IdPipe) personId: string,
  ): Promise<void> {
    return this.followers.stop(actor, id, personId);
  }
}
