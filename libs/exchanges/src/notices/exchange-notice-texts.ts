import { inWords, type IsoDate } from '@app/calendar';
import type { Sentence } from '@app/workflow';

/** What the words are about. */
export interface ToldExchange {
  readonly candidateName: string;
  readonly hostName: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** What is said of each event, as the title of a message. */
export const exchangeNoticeTexts: Readonly<Record<string, (exchange: ToldExchange) => Sentence>> = {
  'exchange.agreed': ({ candidateName, hostName, startsOn }) => ({
    nl: `Afgesproken: ${candidateName} gaat naar ${hostName} vanaf ${inWords(startsOn, 'nl')}`,
    en: `Agreed: ${candidateName} is going to ${hostName} from ${inWords(startsOn, 'en')}`,
  }),
  'exchange.started': ({ candidateName, hostName }) => ({
    nl: `Begonnen: uitwisseling van ${candidateName} naar ${hostName}`,
    en: `Started: ${candidateName}’s exchange with ${hostName}`,
  }),
  'exchange.amended': ({ candidateName, endsOn }) => ({
    nl: `Gewijzigd: uitwisseling van ${candidateName}, die nu tot en met ${inWords(endsOn, 'nl')} duurt`,
    en: `Amended: ${candidateName}’s exchange, which now lasts until ${inWords(endsOn, 'en')}`,
  }),
  'exchange.completed': ({ candidateName, hostName }) => ({
    nl: `Afgerond: uitwisseling van ${candidateName} naar ${hostName}`,
    en: `Completed: ${candidateName}’s exchange with ${hostName}`,
  }),
  'exchange.ended_early': ({ candidateName, hostName }) => ({
    nl: `Eerder gestopt: uitwisseling van ${candidateName} naar ${hostName}`,
    en: `Ended early: ${candidateName}’s exchange with ${hostName}`,
  }),
  'exchange.cancelled': ({ candidateName, hostName }) => ({
    nl: `Geannuleerd: uitwisseling van ${candidateName} naar ${hostName}`,
    en: `Cancelled: ${candidateName}’s exchange with ${hostName}`,
  }),
};

/** Why somebody hears of an exchange. */
export const exchangeNoticeReasons: Readonly<Record<'candidate' | 'sponsor' | 'programme_office', Sentence>> =
  {
    candidate: {
      nl: 'Je krijgt dit bericht omdat dit jouw uitwisseling is.',
      en: 'You get this message because this is your exchange.',
    },
    sponsor: {
      nl: 'Je krijgt dit bericht omdat je opdrachtgever bent van deze uitwisseling, of iemand vervangt die dat is.',
      en: 'You get this message because you are a sponsor of this exchange, or stand in for one.',
    },
    programme_office: {
      nl: 'Je krijgt dit bericht omdat je bij het programmabureau zit.',
      en: 'You get this message because you are in the programme office.',
    },
  };
