import type { Actor } from '@app/identity';
import { Context } from '@app/platform';
import { PreferenceService } from '@app/reminders';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Redirect } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, SessionOnly } from '../http/signed-in.decorator.js';
import { Throttled } from '../http/throttled.guard.js';
import {
  NotificationPreferences,
  SaveNotificationPreferences,
  Unsubscription,
} from './dto/preferences.dto.js';

/** How people want to hear of things. */
@ApiTags('notifications')
@Controller()
export class NotificationPreferencesController {
  constructor(
    private readonly preferences: PreferenceService,
    private readonly context: Context,
  ) {}

  @Get('notification-preferences')
  @ApiOperation({
    summary: 'Read my preferences',
    description: 'How the reader wants to hear of each kind of thing (voorkeuren).',
  })
  @ApiOkResponse({ type: NotificationPreferences })
  async readPreferences(@CurrentActor() actor: Actor): Promise<NotificationPreferences> {
    const { kinds, ...rest } = await this.preferences.read(actor, this.context.locale);
    return { ...rest, kinds: [...kinds] };
  }

  @Put('notification-preferences')
  @SessionOnly()
  @ApiOperation({
    summary: 'Save my preferences',
    description:
      'Keeps how the reader wants to hear of things: at once, in a digest, or only in the product.',
  })
  @ApiOkResponse({ type: NotificationPreferences })
  async savePreferences(
    @CurrentActor() actor: Actor,
    @Body() preferences: SaveNotificationPreferences,
  ): Promise<NotificationPreferences> {
    await this.preferences.save(actor, preferences);
    return this.readPreferences(actor);
  }

  @Get('unsubscriptions/:token')
  @Public()
  @Redirect('/', 303)
  @ApiOperation({
    summary: 'See what stops a kind of mail',
    description:
      'Leads who opens the address of a mail in a browser to the page that asks whether that mail should stop (afmelden), and changes nothing.',
  })
  @ApiParam({ name: 'token', description: 'As the mail has it' })
  @ApiResponse({ status: 303, description: 'The address of the page' })
  showUnsubscription(@Param('token') token: string): { url: string } {
    return { url: `/unsubscribe/${encodeURIComponent(token)}` };
  }

  @Post('unsubscriptions/:token')
  @Public()
  @HttpCode(200)
  @Throttled({ name: 'unsubscriptions', perAddress: 60 })
  @ApiOperation({
    summary: 'Stop a kind of mail',
    description:
      'Stops (afmelden) the kind of mail from which the address comes, without signing in; a mail program does so with one click (RFC 8058). The body is ignored.',
  })
  @ApiParam({ name: 'token', description: 'As the mail has it' })
  @ApiOkResponse({ type: Unsubscription })
  unsubscribe(@Param('token') token: string): Promise<Unsubscription> {
    return this.preferences.unsubscribe(token, this.context.locale);
  }
}
