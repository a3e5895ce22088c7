import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Transaction } from '../database/transaction.js';
import { retryDelay } from '../queue/retry-delay.js';
import { MailTransport } from './mail-transport.js';
import type { MailTemplate } from './mail-template.js';

interface WaitingMail {
  id: string;
  template: string;
  recipient: string;
  parameters: Record<string, string>;
  attempts: number;
}

/** Sends what was ordered. Any number of processes may deliver at once; each mail is taken by one of them. */
@Injectable()
export class MailDelivery {
  private readonly log = new Logger(MailDelivery.name);
  private readonly templates = new Map<string, MailTemplate>();

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
  ) {}

  register(template: MailTemplate): void {
    this.templates.set(template.name, template);
  }

  /** Sends every mail that is due. @returns how many were sent, dropped or postponed */
  async deliver(): Promise<number> {
    for (let settled = 0; ; settled += 1) if (!(await this.deliverNext())) return settled;
  }

  private deliverNext(): Promise<boolean> {
    return this.transaction.run(async (manager) => {
      const [mail] = await manager.query<WaitingMail[]>(
        `SELECT id, template, recipient, parameters, attempts FROM outgoing_mail
         WHERE sent_at IS NULL AND dropped_at IS NULL AND (next_attempt_at IS NULL OR next_attempt_at <= $1)
         ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [this.clock.now()],
      );
      if (!mail) return false;
      await this.transaction
        .attempt(() => this.settle(manager, mail))
        .catch((fault: unknown) => this.postpone(manager, mail, fault));
      return true;
    });
  }

  private async settle(manager: EntityManager, mail: WaitingMail): Promise<void> {
    const composed = await this.templateOf(mail).compose(mail.recipient, mail.parameters);
    if ('dropped' in composed) {
      await manager.query(`UPDATE outgoing_mail SET dropped_at = $2, dropped_because = $3 WHERE id = $1`, [
        mail.id,
        this.clock.now(),
        composed.dropped,
      ]);
      return;
    }
    await this.transport.send({ id: mail.id, recipient: mail.recipient, ...composed });
    await manager.query(`UPDATE outgoing_mail SET sent_at = $2 WHERE id = $1`, [mail.id, this.clock.now()]);
  }

  private async postpone(manager: EntityManager, mail: WaitingMail, fault: unknown): Promise<void> {
    const message = fault instanceof Error ? fault.message : String(fault);
    this.log.error(`Mail ${mail.id} (${mail.template}) could not be sent: ${message}`);
    const next = new Date(this.clock.now().getTime() + retryDelay(mail.attempts + 1));
    await manager.query(
      `UPDATE outgoing_mail SET attempts = attempts + 1, next_attempt_at = $2, last_error = $3 WHERE id = $1`,
      [mail.id, next, message.slice(0, 500)],
    );
  }

  private templateOf(mail: WaitingMail): MailTemplate {
    const template = this.templates.get(mail.template);
    if (!template) throw new Error(`There is no mail template ${mail.template}.`);
    return template;
  }
}
