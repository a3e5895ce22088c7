import { Clock, Mailbox, newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { digestMail } from './digest-mail.js';

/** Gathers what people want to hear once a day or once a week into one mail. */
@Injectable()
export class DigestService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly mailbox: Mailbox,
  ) {}

  /** Makes every digest that is due; any number of processes may do so at once. @returns how many were made */
  async makeDue(): Promise<number> {
    for (let made = 0; ; made += 1) if (!(await this.makeNext())) return made;
  }

  private makeNext(): Promise<boolean> {
    return this.transaction.run(async (manager) => {
      const now = this.clock.now();
      const [due] = await manager.query<{ personId: string; email: string }[]>(
        `SELECT p.id AS "personId", p.email FROM person p
         WHERE p.id = (SELECT person_id FROM notification WHERE delivery IN ('daily', 'weekly') AND digest_id IS NULL
           AND mail_due_at <= $1 ORDER BY mail_due_at LIMIT 1) FOR NO KEY UPDATE`,
        [now],
      );
      if (!due) return false;
      const id = newId();
      await manager.query(`INSERT INTO digest (id, person_id, made_at) VALUES ($1, $2, $3)`, [
        id,
        due.personId,
        now,
      ]);
      const gathered = await manager.query<[unknown[], number]>(
        `UPDATE notification SET digest_id = $1
         WHERE person_id = $2 AND delivery IN ('daily', 'weekly') AND digest_id IS NULL AND mail_due_at <= $3`,
        [id, due.personId, now],
      );
      if (gathered[1] > 0)
        await this.mailbox.order({
          id,
          template: digestMail,
          recipient: due.email,
          parameters: { digestId: id },
        });
      return true;
    });
  }
}
