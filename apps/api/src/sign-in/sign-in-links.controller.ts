import { SignIn } from '@app/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../http/signed-in.decorator.js';
import { Throttled } from '../http/throttled.guard.js';
import { SignInLinkAnswer, CreateSignInLink } from './dto/session.dto.js';

/** Asking for a link to sign in. */
@ApiTags('sign-in')
@Controller('sign-in-links')
export class SignInLinksController {
  constructor(private readonly signIn: SignIn) {}

  @Public()
  @Throttled({ name: 'sign-in-link', perAddress: 60, perAccount: 5 })
  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask for a link to sign in',
    description:
      'Sends a link by e-mail (aanmeldlink). The answer and its time are the same for a known and an unknown address.',
  })
  @ApiAcceptedResponse({ type: SignInLinkAnswer })
  async requestSignInLink(@Body() { email }: CreateSignInLink): Promise<SignInLinkAnswer> {
    await this.signIn.requestLink(email);
    return { accepted: true };
  }
}
