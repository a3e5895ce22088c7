import { Module } from '@nestjs/common';
import { LiveStreams } from './live-streams.js';

/** Server-sent events, for whatever tells that it changed. */
@Module({ providers: [LiveStreams], exports: [LiveStreams] })
export class LiveModule {}
