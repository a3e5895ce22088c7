import { IdentityModule } from '@app/identity';
import { ProgrammesModule } from '@app/programmes';
import { Module } from '@nestjs/common';
import { DeputiesController } from './deputies.controller.js';
import { IdentityProvidersController } from './identity-providers.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { MembershipsController } from './memberships.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { PeopleController } from './people.controller.js';

/** Organisations and people, their roles, and how they are invited. */
@Module({
  imports: [IdentityModule, ProgrammesModule],
  controllers: [
    OrganisationsController,
    PeopleController,
    MembershipsController,
    DeputiesController,
    InvitationsController,
    IdentityProvidersController,
  ],
})
export class AdministrationApiModule {}
