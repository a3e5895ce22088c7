import type { IdentityProvider } from '../../../setup/identity-provider.js';
import type { Product } from '../../product.js';
import type { Cast } from '../cast.js';
import { eachOnce, type Visit, visits } from '../visit.js';
import { writeAccounts } from './account-texts.js';
import { writeAdministration } from './administration-texts.js';
import { writeExchanges } from './exchange-texts.js';
import { writeIntervision } from './intervision-texts.js';
import { writeMeetings } from './meeting-texts.js';
import { writeProposals } from './proposal-texts.js';
import { writeSeries } from './series-texts.js';
import { leaveUndone } from './undone-texts.js';

/** What is there before anything is written. */
export interface Setting {
  readonly cast: Cast;
  /** With a mail that was given up. */
  readonly product: Product;
  /** One that runs. */
  readonly provider: IdentityProvider;
  /** Intervision in progress, with the candidate and the peer in the room. */
  readonly meetingId: string;
}

/** Writes a hostile text wherever people can write one. @returns where they are shown, and to whom */
export async function writeEverywhere({ cast, product, provider, meetingId }: Setting): Promise<Visit[]> {
  const written = [
    ...(await writeProposals(cast)),
    ...(await writeExchanges(cast)),
    ...(await writeMeetings(cast)),
    ...(await writeSeries(cast)),
    ...(await writeIntervision(cast, meetingId)),
    ...(await writeAdministration(cast)),
    ...(await writeAccounts(cast, provider)),
    ...(await leaveUndone(cast, product)),
  ];
  return eachOnce([
    ...written,
    ...visits('office', '/notifications', '/reminders', '/reminders/ledger', '/reminders/rules'),
    ...visits('candidate', '/notifications', '/my-actions', '/intervision-cases/new'),
    ...visits('sponsor', '/notifications', '/account'),
    ...visits('office', '/exchanges/new', '/demo/mails'),
  ]);
}
