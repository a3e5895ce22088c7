import type { nl as entrance } from './entrance/nl.js';
import type { nl as rooms } from './rooms/nl.js';

/** The namespaces and keys that every language has. */
export type Texts = typeof entrance & typeof rooms;
