import type { Actor } from '@app/identity';
import { Outbox } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Tells the outbox what was done with a series as a whole, in the open transaction. */
@Injectable()
export class SeriesEvents {
  constructor(private readonly outbox: Outbox) {}

  /** When, where or what its meetings are is another; also that it ends before the ones that went elsewhere. */
  async changed(seriesId: string, actor: Actor): Promise<void> {
    await this.emit('changed', seriesId, { actorId: actor.personId });
  }

  /** Meetings of it were cancelled. @param since from which instant on their lines in the history are of this act */
  async cancelled(seriesId: string, actor: Actor, since: Date): Promise<void> {
    await this.emit('cancelled', seriesId, { actorId: actor.personId, since: since.toISOString() });
  }

  private async emit(
    what: 'changed' | 'cancelled',
    seriesId: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.outbox.emit({ kind: `meeting_series.${what}`, subjectId: seriesId, payload });
  }
}
