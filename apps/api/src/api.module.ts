import { type Configuration, PlatformModule } from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { IdentityModule } from '@app/identity';
import { AdministrationApiModule } from './administration/administration-api.module.js';
import { AuditApiModule } from './audit/audit-api.module.js';
import { CalendarApiModule } from './calendar/calendar-api.module.js';
import { ExchangesApiModule } from './exchanges/exchanges-api.module.js';
import { AccessGuard } from './http/access.guard.js';
import { EntityTagInterceptor } from './http/entity-tag.interceptor.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { IdentificationModule } from './http/identification.module.js';
import { InputValidationPipe } from './http/input-validation.pipe.js';
import { ProblemDetailsFilter } from './http/problem-details.filter.js';
import { ThrottledGuard } from './http/throttled.guard.js';
import { IntervisionApiModule } from './intervision/intervision-api.module.js';
import { MeetingsApiModule } from './meetings/meetings-api.module.js';
import { MeetingSeriesApiModule } from './meeting-series/meeting-series-api.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { ProgrammesApiModule } from './programmes/programmes-api.module.js';
import { ProposalsApiModule } from './proposals/proposals-api.module.js';
import { RemindersApiModule } from './reminders/reminders-api.module.js';
import { SecondFactorApiModule } from './second-factor/second-factor-api.module.js';
import { SignInApiModule } from './sign-in/sign-in-api.module.js';
import { UndoneApiModule } from './undone/undone-api.module.js';

/** The HTTP door: the subjects, and what holds for every request. */
@Module({})
export class ApiModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(configuration),
        IdentityModule,
        IdentificationModule,
        OperationsModule,
        SignInApiModule,
        SecondFactorApiModule,
        AdministrationApiModule,
        ProgrammesApiModule,
        ExchangesApiModule,
        ProposalsApiModule,
        IntervisionApiModule,
        MeetingsApiModule,
        MeetingSeriesApiModule,
        CalendarApiModule,
        RemindersApiModule,
        AuditApiModule,
        UndoneApiModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemDetailsFilter },
        { provide: APP_GUARD, useClass: ThrottledGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: EntityTagInterceptor },
        { provide: APP_PIPE, useClass: InputValidationPipe },
      ],
    };
  }
}
