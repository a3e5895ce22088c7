import type { Actor } from '@app/identity';
import { Context } from '@app/platform';
import { RuleSettingService } from '@app/reminders';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { CurrentActor } from '../http/signed-in.decorator.js';
import { ReminderRuleList, SaveReminderRule } from './dto/reminder-rule.dto.js';

/** What a programme has people reminded of. */
@ApiTags('reminders')
@Controller('programmes/:id/reminder-rules')
export class ReminderRulesController {
  constructor(
    private readonly settings: RuleSettingService,
    private readonly context: Context,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the rules of reminders',
    description: 'Every rule (regel) with what the programme decided about it.',
  })
  @ApiOkResponse({ type: ReminderRuleList })
  async listReminderRules(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) programmeId: string,
  ): Promise<ReminderRuleList> {
    return { items: await this.settings.list(actor, programmeId, this.context.locale) };
  }

  @Put(':rule')
  @ApiParam({ name: 'rule', description: 'Key of the rule' })
  @ApiOperation({
    summary: 'Change a rule of reminders',
    description:
      'Switches a rule (regel) on or off for the programme, and moves its steps; what is planned follows. For the programme office.',
  })
  @ApiOkResponse({ type: ReminderRuleList })
  async saveReminderRule(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) programmeId: string,
    @Param('rule') rule: string,
    @Body() decision: SaveReminderRule,
  ): Promise<ReminderRuleList> {
    await this.settings.change(actor, programmeId, rule, decision);
    return this.listReminderRules(actor, programmeId);
  }
}
