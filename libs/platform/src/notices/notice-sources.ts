import { Injectable } from '@nestjs/common';
import type { NoticeSource } from './notice.js';

/** Where the subjects register what they tell people; who passes it on is not their business. */
@Injectable()
export class NoticeSources {
  private readonly sources: NoticeSource[] = [];

  register(source: NoticeSource): void {
    this.sources.push(source);
  }

  get all(): readonly NoticeSource[] {
    return this.sources;
  }
}
