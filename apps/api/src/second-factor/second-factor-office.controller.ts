import { type Actor, SecondFactorReadModel, SecondFactorResets } from '@app/identity';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { CreateSecondFactorReset, SecondFactorFigures } from './dto/second-factor.dto.js';

/** What the programme office and administrators do about the second factor of others. */
@ApiTags('second-factor')
@Controller()
export class SecondFactorOfficeController {
  constructor(
    private readonly resets: SecondFactorResets,
    private readonly readModel: SecondFactorReadModel,
  ) {}

  @Post('people/:id/second-factor-resets')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Reset somebody’s second factor',
    description:
      'For who has lost the phone: forgets the second factor (tweede stap wissen) and ends every session of the person, who is told by whom and why.',
  })
  @ApiNoContentResponse()
  resetSecondFactor(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) personId: string,
    @Body() { reason }: CreateSecondFactorReset,
  ): Promise<void> {
    return this.resets.reset(actor, personId, reason);
  }

  @Get('programmes/:id/second-factor-figures')
  @ApiOperation({
    summary: 'How many have no second factor',
    description:
      'How many people of a programme (programma) would have to set one up (tweede stap); a number, never who.',
  })
  @ApiOkResponse({ type: SecondFactorFigures })
  readSecondFactorFigures(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) programmeId: string,
  ): Promise<SecondFactorFigures> {
    return this.readModel.figures(actor, programmeId);
  }
}
