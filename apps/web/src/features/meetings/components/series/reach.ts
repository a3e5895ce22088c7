import type { MeetingSeries } from '../../../../lib/api/schema-types.js';

/** Which meetings of a series a change is about: this one, this one and what follows, or all that have not begun. */
export const reaches = ['this', 'following', 'all'] as const;
export type Reach = (typeof reaches)[number];

type Occurrence = MeetingSeries['occurrences'][number];

/** What a change touches. */
export interface Touched {
  /** The meetings that change, in their order. */
  meetings: Occurrence[];
  /** How many of the series have begun or been held, and stay as they are. */
  staying: number;
}

const isOpen = ({ state }: Occurrence): boolean => state === 'draft' || state === 'planned';

/**
 * The meetings of a series that a change touches: never one that has begun or was cancelled.
 * @param occurrences in the order of the rule
 * @param meetingId from which the change is made
 */
export function touchedBy(reach: Reach, occurrences: readonly Occurrence[], meetingId: string): Touched {
  const here = occurrences.findIndex((occurrence) => occurrence.meetingId === meetingId);
  const range = {
    this: occurrences.slice(here, here + 1),
    following: occurrences.slice(here),
    all: occurrences,
  }[reach];
  const staying = range.filter(({ state }) => state === 'in_progress' || state === 'closed').length;
  return { meetings: range.filter(isOpen), staying };
}
