import { Clock, Configuration, DomainError, Mailbox, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { mandatoryProvider } from '../provider-sign-in/mandatory-provider.js';
import { hashSecret } from './secret-token.js';
import { type NewSession, Sessions } from './sessions.js';

/** Ways to begin a session: a link by e-mail, and in the demo a persona. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly mailbox: Mailbox,
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
  ) {}

  /** Orders a link for the address. Does the same work for a known and an unknown address. */
  requestLink(email: string): Promise<void> {
    const parameters = { askedAt: this.clock.now().toISOString() };
    return this.mailbox.order({ template: 'sign_in_link', recipient: email, parameters });
  }

  /**
   * Begins a session with the secret of a link, which works once.
   * @throws DomainError `sign_in.link_invalid` when it is unknown, used or older than fifteen minutes, or when its person
   *   must sign in with a provider by now
   */
  redeemLink(secret: string): Promise<NewSession> {
    return this.transaction.run(async (manager) => {
      const now = this.clock.now();
      const [used] = await manager.query<[{ person_id: string }[], number]>(
        `UPDATE sign_in_link SET used_at = $2 FROM person
         WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
           AND person.id = sign_in_link.person_id AND person.disabled_at IS NULL
           AND NOT EXISTS (${mandatoryProvider('person.email')})
         RETURNING person_id`,
        [hashSecret(secret), now],
      );
      const [link] = used;
      if (!link) throw invalidLink();
      await manager.query(`UPDATE sign_in_link SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL`, [
        link.person_id,
        now,
      ]);
      return this.sessions.begin(link.person_id, 'link');
    });
  }

  /** Begins a session as a persona. @throws DomainError `not_found` outside of the demo, or for nobody */
  async becomePersona(personId: string): Promise<NewSession> {
    if (!this.configuration.DEMO) throw notFound();
    const [person] = await this.transaction.manager.query<{ id: string }[]>(
      `SELECT id FROM person WHERE id = $1 AND disabled_at IS NULL`,
      [personId],
    );
    if (!person) throw notFound();
    return this.sessions.begin(person.id, 'demo');
  }
}

function invalidLink(): DomainError {
  return new DomainError('unauthenticated', 'sign_in.link_invalid', {
    nl: 'Deze link is al gebruikt of niet meer geldig. Vraag een nieuwe aan.',
    en: 'This link was used already or is no longer valid. Ask for a new one.',
  });
}
