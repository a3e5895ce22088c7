import { useSearchParams } from 'react-router';
import type { MeetingKind } from '../../../../lib/api/schema-types.js';
import { meetingKinds } from './coming-meetings.js';

/** What the meetings are narrowed down to, and how they are shown. */
export interface MeetingSearch {
  view: 'list' | 'calendar';
  when: 'coming' | 'earlier';
  kind: MeetingKind | null;
  /** The month that the calendar shows, as `YYYY-MM`; null: this month. */
  month: string | null;
  /** The day that is open in the calendar. */
  day: string | null;
}

interface SearchInAddress {
  search: MeetingSearch;
  narrow: (change: Partial<MeetingSearch>) => void;
}

/** The search of the page of meetings, kept in the address. */
export function useMeetingSearch(): SearchInAddress {
  const [address, setAddress] = useSearchParams();
  const matching = (name: string, pattern: RegExp): string | null => {
    const value = address.get(name);
    return value !== null && pattern.test(value) ? value : null;
  };
  const search: MeetingSearch = {
    view: address.get('view') === 'calendar' ? 'calendar' : 'list',
    when: address.get('when') === 'earlier' ? 'earlier' : 'coming',
    kind: meetingKinds.find((kind) => kind === address.get('kind')) ?? null,
    month: matching('month', /^\d{4}-(0[1-9]|1[0-2])$/),
    day: matching('day', /^\d{4}-\d\d-\d\d$/),
  };
  const narrow = (change: Partial<MeetingSearch>): void => {
    const { view, when, ...rest } = { ...search, ...change };
    const next = Object.entries({
      view: view === 'list' ? null : view,
      when: when === 'coming' ? null : when,
      ...rest,
    });
    setAddress(new URLSearchParams(next.filter((entry): entry is [string, string] => entry[1] !== null)), {
      replace: true,
      preventScrollReset: true,
    });
  };
  return { search, narrow };
}
