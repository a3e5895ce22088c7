import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exchangesQuery } from '../../../features/exchanges/api/list-exchanges.js';
import { meetingsQuery } from '../../../features/meetings/api/reading/list-meetings.js';
import { proposalPagesQuery } from '../../../features/proposals/api/reading/list-proposals.js';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import { useDateFormats } from '../../../lib/dates/use-date-formats.js';
import { hasRole } from '../../../lib/session/scope.js';
import { roomsOf } from '../rooms.js';

/** Something that was found, and where it is. */
export interface Found {
  title: string;
  detail?: string;
  to: string;
}

interface FoundGroup {
  title: string;
  items: Found[];
}

/** How long we wait for the next key, in milliseconds. */
const pause = 200;
const fewestCharacters = 2;
const mostOfEach = 8;

/**
 * What carries the text in its name: rooms of the navigation, and from two characters on proposals, exchanges and
 * meetings, of every cohort that the reader may see. The server searches the proposals, in their text too.
 */
export function useFound(
  text: string,
  session: CurrentSession,
): { groups: FoundGroup[]; isSearching: boolean } {
  const { t } = useTranslation('app');
  const { instantDay } = useDateFormats();
  const typed = text.trim();
  const [sought] = useDebouncedValue(typed, pause);
  const seeks = typed.length >= fewestCharacters && takesPart(session);
  const enabled = seeks && sought.length >= fewestCharacters;
  const proposals = useInfiniteQuery({ ...proposalPagesQuery({ q: sought }), enabled });
  const exchanges = useQuery({ ...exchangesQuery({}), enabled });
  const meetings = useQuery({ ...meetingsQuery({}), enabled });
  const carries = (...names: string[]): boolean =>
    names.some((name) => name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()));
  const rooms = roomsOf(session).map(({ to, label }) => ({ to, title: t(`navigation.${label}`) }));
  const foundProposals = (proposals.data?.pages[0]?.items ?? []).map(
    ({ id, title, reference, stateTitle }) => ({
      ...{ to: `/proposals/${id}`, title },
      detail: [reference, stateTitle].filter((word) => word !== null).join(' · '),
    }),
  );
  const foundExchanges = (exchanges.data ?? [])
    .filter(({ candidate, homeOrganisation, hostOrganisation, hostPosition }) =>
      carries(candidate.name, homeOrganisation.shortName, hostOrganisation.shortName, hostPosition),
    )
    .map(({ id, candidate, homeOrganisation, hostOrganisation }) => ({
      ...{ to: `/exchanges/${id}`, title: candidate.name },
      detail: `${homeOrganisation.shortName} → ${hostOrganisation.shortName}`,
    }));
  const foundMeetings = (meetings.data ?? [])
    .filter(({ title, kindTitle }) => carries(title, kindTitle))
    .map(({ id, title, startsAt }) => ({ to: `/meetings/${id}`, title, detail: instantDay(startsAt) }));
  const groups = [
    { title: t('find.rooms'), items: rooms.filter(({ title }) => carries(title)) },
    { title: t('navigation.proposals'), items: seeks ? foundProposals : [] },
    { title: t('navigation.exchanges'), items: seeks ? foundExchanges : [] },
    { title: t('navigation.meetings'), items: seeks ? foundMeetings : [] },
  ];
  return {
    groups: groups
      .map(({ title, items }) => ({ title, items: items.slice(0, mostOfEach) }))
      .filter(({ items }) => items.length > 0),
    isSearching:
      seeks && (sought !== typed || [proposals, exchanges, meetings].some(({ isFetching }) => isFetching)),
  };
}

/** Whether the person has a part in a programme, so that there is something to find. */
const takesPart = (session: CurrentSession): boolean =>
  hasRole(session, 'candidate', 'sponsor', 'programme_office', 'facilitator', 'observer');
