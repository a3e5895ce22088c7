import { Clock, type Fault, Transaction } from '@app/platform';
import { faultUnless } from '@app/programmes';
import { Injectable } from '@nestjs/common';

/** Judges the people and organisations that a proposal gives a task. */
@Injectable()
export class ProgrammePeople {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The person has a role in the programme today. */
  async memberFaults(programmeId: string, pointer: string, personId: string): Promise<Fault[]> {
    const [row] = await this.transaction.manager.query<{ known: boolean }[]>(
      `SELECT EXISTS (
         SELECT FROM membership m JOIN person ON person.id = m.person_id AND person.disabled_at IS NULL
         WHERE m.programme_id = $1 AND m.person_id = $2
           AND $3 BETWEEN coalesce(m.starts_on, '-infinity') AND coalesce(m.ends_on, 'infinity')) AS known`,
      [programmeId, personId, this.clock.today()],
    );
    return faultUnless(row?.known === true, pointer, 'person_no_member', {
      nl: 'Deze persoon doet niet mee aan het programma.',
      en: 'This person does not take part in the programme.',
    });
  }

  /** The organisations are partners of the programme. @param pointer to the list of their ids */
  async partnerFaults(programmeId: string, pointer: string, ids: readonly string[]): Promise<Fault[]> {
    const rows = await this.transaction.manager.query<{ id: string }[]>(
      `SELECT organisation_id AS id FROM programme_partner WHERE programme_id = $1`,
      [programmeId],
    );
    const partners = new Set(rows.map(({ id }) => id));
    return ids.flatMap((id, index) =>
      faultUnless(partners.has(id), `${pointer}/${index}`, 'organisation_no_partner', {
        nl: 'Deze organisatie hoort niet bij het programma.',
        en: 'This organisation does not belong to the programme.',
      }),
    );
  }
}
