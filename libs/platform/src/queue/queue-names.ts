/** Every queue of the product. */
export const queueNames = [
  'outbox',
  'mail',
  'reminders',
  'exchanges',
  'proposals',
  'intervision',
  'housekeeping',
] as const;
