/**
 * How long what is said in confidence stays in memory once no page shows it: not at all, so that nothing of it is left
 * for whoever signs in next.
 */
export const confidential = { gcTime: 0 } as const;
