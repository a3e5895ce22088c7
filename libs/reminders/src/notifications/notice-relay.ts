import { type EventSubscriber, NoticeSources, type ToldEvent } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Notifier } from './notifier.js';

/** Tells people what the subjects have to say about what happened. */
@Injectable()
export class NoticeRelay implements EventSubscriber {
  constructor(
    private readonly sources: NoticeSources,
    private readonly notifier: Notifier,
  ) {}

  get kinds(): string[] {
    return [...new Set(this.sources.all.flatMap(({ events }) => events))];
  }

  async handle(event: ToldEvent): Promise<void> {
    for (const source of this.sources.all) {
      if (source.events.includes(event.kind)) await this.notifier.tell(await source.notices(event));
    }
  }
}
