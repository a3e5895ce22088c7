import { Injectable } from '@nestjs/common';

/** A calendar object as it goes with a mail. Source: RFC 5546. */
export interface CalendarObject {
  readonly method: 'REQUEST' | 'CANCEL';
  /** `text/calendar`. */
  readonly text: string;
}

/** Makes the object of an id as things stand now; undefined when there is none any more. */
type Maker = (id: string) => Promise<CalendarObject | undefined>;

/** Where the subjects register how their calendar objects are made; made when the mail is sent, so never stale. */
@Injectable()
export class CalendarObjects {
  private readonly makers = new Map<string, Maker>();

  /** @param type such as `meeting_invitation` */
  register(type: string, maker: Maker): void {
    this.makers.set(type, maker);
  }

  /** @throws Error for a type that nobody registered: a programming fault */
  async make(type: string, id: string): Promise<CalendarObject | undefined> {
    const maker = this.makers.get(type);
    if (!maker) throw new Error(`Nobody registered how to make a ${type}.`);
    return maker(id);
  }
}
