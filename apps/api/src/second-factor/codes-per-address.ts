import type { ThrottleLimits } from '../http/throttled.guard.js';

/** How often codes may be tried from one network address; how often for one account is for the second factor itself. */
export const codesPerAddress: ThrottleLimits = { name: 'second-factor', perAddress: 120 };
