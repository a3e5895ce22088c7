/** Which meetings of a series a change is about: this one, this one and what follows, or all that have not begun. */
export const reaches = ['this', 'following', 'all'] as const;
export type Reach = (typeof reaches)[number];
