import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import { Identification } from './identification.js';

/** For whoever asks again, later in a request, who is signed in. */
@Module({ imports: [IdentityModule], providers: [Identification], exports: [Identification] })
export class IdentificationModule {}
