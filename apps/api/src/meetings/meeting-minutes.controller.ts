import type { Actor } from '@app/identity';
import { ReportReadModel, ReportService } from '@app/meetings';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { Minutes, ReplaceMinutes } from './dto/minutes.dto.js';

/** The minutes of a meeting. */
@ApiTags('meetings')
@Controller('meetings/:id/minutes')
export class MeetingMinutesController {
  constructor(
    private readonly reports: ReportService,
    private readonly readModel: ReportReadModel,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Read the minutes of a meeting',
    description: 'The minutes (verslag), with what they were at every closing.',
  })
  @ApiOkResponse({ type: Minutes })
  readMinutes(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Minutes> {
    return this.readModel.read(actor, id);
  }

  @Put()
  @ApiOperation({
    summary: 'Write the minutes of a meeting',
    description: 'Writes the minutes (verslag) while the meeting is in progress; closed, they are locked.',
  })
  @ApiOkResponse({ type: Minutes })
  async replaceMinutes(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() report: ReplaceMinutes,
  ): Promise<Minutes> {
    await this.reports.write(actor, id, report, expected);
    return this.readModel.read(actor, id);
  }
}
