import {
  IconArrowsExchange,
  IconBulb,
  IconCalendarEvent,
  IconLayoutGrid,
  IconMapPin,
  IconSettings,
  IconChecklist,
  IconHourglass,
  type Icon,
} from '@tabler/icons-react';
import type { CurrentSession } from '../../lib/api/schema-types.js';
import { hasRole } from '../../lib/session/scope.js';

/** A room of the navigation. */
export interface Room {
  to: string;
  label:
    | 'myExchange'
    | 'decisions'
    | 'cohort'
    | 'waitsOn'
    | 'meetings'
    | 'proposals'
    | 'exchanges'
    | 'administration';
  icon: Icon;
  /** Whether the number of things that wait for the reader stands beside it; in one room at most. */
  counted: boolean;
}

/** The rooms that a person's roles have a use for, the start page first. */
export function roomsOf(session: CurrentSession): Room[] {
  const rooms: Room[] = [];
  if (hasRole(session, 'candidate')) {
    rooms.push({ to: '/my-exchange', label: 'myExchange', icon: IconMapPin, counted: false });
  }
  if (hasRole(session, 'sponsor')) {
    rooms.push({ to: '/decisions', label: 'decisions', icon: IconChecklist, counted: true });
  }
  if (hasRole(session, 'programme_office', 'facilitator')) {
    rooms.push({ to: '/cohorts', label: 'cohort', icon: IconLayoutGrid, counted: false });
    rooms.push({ to: '/reminders', label: 'waitsOn', icon: IconHourglass, counted: false });
  }
  if (hasRole(session, 'candidate', 'sponsor', 'programme_office', 'facilitator', 'observer')) {
    rooms.push({ to: '/meetings', label: 'meetings', icon: IconCalendarEvent, counted: false });
    const counted = !hasRole(session, 'sponsor');
    rooms.push({ to: '/proposals', label: 'proposals', icon: IconBulb, counted });
    rooms.push({ to: '/exchanges', label: 'exchanges', icon: IconArrowsExchange, counted: false });
  }
  if (hasRole(session, 'programme_office', 'admin')) {
    rooms.push({ to: '/administration', label: 'administration', icon: IconSettings, counted: false });
  }
  return rooms;
}
