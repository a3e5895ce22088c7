/** A job that comes back. A sweep does what a lost wake or a dead worker left undone. */
export interface Schedule {
  readonly queue: string;
  readonly name: string;
  /** In milliseconds. */
  readonly every: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** Every job that comes back, of every queue. */
export const schedules: readonly Schedule[] = [
  { queue: 'outbox', name: 'sweep', every: minute },
  { queue: 'mail', name: 'sweep', every: minute },
  { queue: 'exchanges', name: 'sweep', every: minute },
  { queue: 'proposals', name: 'sweep', every: minute },
  { queue: 'reminders', name: 'sweep', every: minute },
  { queue: 'reminders', name: 'plan', every: hour },
  { queue: 'intervision', name: 'sweep', every: hour },
  { queue: 'housekeeping', name: 'sweep', every: hour },
];
