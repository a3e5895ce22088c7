import type { Actor } from '@app/identity';
import { SessionReadModel, SessionService } from '@app/meetings';
import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor, SessionOnly } from '../http/signed-in.decorator.js';
import { IntervisionSession, UpdateIntervisionSession } from './dto/intervision-session.dto.js';

/** Where the group is in a case, with a clock that is the same for everybody. */
@ApiTags('intervision')
@SessionOnly()
@Controller('intervision-cases/:id/session')
export class IntervisionSessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly readModel: SessionReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Read where a group is in an intervision case',
    description: 'The step (stap) and the clock. For who attends; it tells nothing of what is said.',
  })
  @ApiOkResponse({ type: IntervisionSession })
  readIntervisionSession(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<IntervisionSession> {
    return this.readModel.read(actor, id);
  }

  @Patch()
  @ApiOperation({
    summary: 'Guide a group through an intervision case',
    description:
      'Goes on, back, pauses, resumes, gives more minutes or ends (begeleiden). For the owner of the case, and for who facilitates or leads and attends.',
  })
  @ApiOkResponse({ type: IntervisionSession })
  async changeIntervisionSession(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() { act, minutes = 5 }: UpdateIntervisionSession,
  ): Promise<IntervisionSession> {
    await this.sessions.guide(actor, id, act, expected, minutes);
    return this.readModel.read(actor, id);
  }
}
