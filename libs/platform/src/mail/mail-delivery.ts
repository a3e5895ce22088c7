import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Configuration } from '../config/configuration.js';
import { Transaction } from '../database/transaction.js';
import type { MailTemplate } from './mail-template.js';
import { drop, giveUp, markSent, type OutgoingMail, postpone, takeDue } from './outgoing-mail.js';
import { SingleFile } from './single-file.js';
import { MailTransport } from './transport/mail-transport.js';
import { sendingFault } from './transport/sending-fault.js';

/** How many mails are taken, looked up and composed at once; each holds a connection to the database. */
const mostLanes = 4;

/** One going through everything that is due. */
interface Round {
  settled: number;
  /** The server takes no mail now; what still waits is left alone, and costs no attempt. */
  stopped: boolean;
}

/** Thrown to undo what was composed for a mail that may not leave any more in this round. */
class RoundStopped extends Error {}

/**
 * Sends what was ordered. Any number of processes may deliver at once; each mail is taken by one of them. Mails are
 * composed side by side and leave one by one: between the server's yes and the commit of a process there is never more
 * than one mail, so that a process that is killed repeats one at most.
 */
@Injectable()
export class MailDelivery {
  private readonly log = new Logger(MailDelivery.name);
  private readonly templates = new Map<string, MailTemplate>();
  private readonly door = new SingleFile();
  private readonly lanes: number;

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
    { DATABASE_POOL_SIZE }: Configuration,
  ) {
    // The other half is for the jobs that run meanwhile, also while a slow mail server holds every lane.
    this.lanes = Math.min(mostLanes, Math.floor(DATABASE_POOL_SIZE / 2));
  }

  register(template: MailTemplate): void {
    this.templates.set(template.name, template);
  }

  /** Sends every mail that is due. @returns how many were sent, dropped or postponed */
  async deliver(): Promise<number> {
    const round: Round = { settled: 0, stopped: false };
    const lanes = Array.from({ length: this.lanes }, () => this.runLane(round));
    for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason;
    return round.settled;
  }

  private async runLane(round: Round): Promise<void> {
    try {
      while (!round.stopped && (await this.deliverNext(round))) round.settled += 1;
    } catch (fault) {
      round.stopped = true;
      throw fault;
    }
  }

  private async deliverNext(round: Round): Promise<boolean> {
    let leave: (() => void) | undefined;
    const enter = async () => {
      leave ??= await this.door.enter();
      if (round.stopped) throw new RoundStopped();
    };
    try {
      return await this.transaction.run(async (manager) => {
        const mail = await takeDue(manager, this.clock.now());
        if (!mail) return false;
        await this.transaction
          .attempt(() => this.settle(manager, mail, enter))
          .catch((fault: unknown) => this.settleFault(manager, mail, fault, round));
        return true;
      });
    } catch (fault) {
      if (fault instanceof RoundStopped) return false;
      throw fault;
    } finally {
      leave?.();
    }
  }

  /** Marked before it leaves: once the server has said yes, only the commit is left to fail. */
  private async settle(
    manager: EntityManager,
    mail: OutgoingMail,
    enter: () => Promise<void>,
  ): Promise<void> {
    const composed = await this.templateOf(mail).compose(mail.recipient, mail.parameters);
    if ('dropped' in composed) return drop(manager, mail, this.clock.now(), composed.dropped);
    await enter();
    await markSent(manager, mail, this.clock.now());
    await this.transport.send({ id: mail.id, recipient: mail.recipient, ...composed });
  }

  private async settleFault(
    manager: EntityManager,
    mail: OutgoingMail,
    fault: unknown,
    round: Round,
  ): Promise<void> {
    if (fault instanceof RoundStopped) throw fault;
    const message = fault instanceof Error ? fault.message : String(fault);
    this.log.error(`Mail ${mail.id} (${mail.template}) could not be sent: ${message}`);
    const kind = sendingFault(fault);
    if (kind === 'unreachable') round.stopped = true;
    if (kind === 'refused') await giveUp(manager, mail, this.clock.now(), message);
    else await postpone(manager, mail, this.clock.now(), message);
  }

  private templateOf(mail: OutgoingMail): MailTemplate {
    const template = this.templates.get(mail.template);
    if (!template) throw new Error(`There is no mail template ${mail.template}.`);
    return template;
  }
}
