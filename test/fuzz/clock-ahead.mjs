/** Has the clock of the program that it is loaded into (`node --import`) be `CLOCK_AHEAD` milliseconds ahead; behind, if negative. */
import { Clock } from '../../dist/libs/platform/src/index.js';

const ahead = Number(process.env.CLOCK_AHEAD);

Clock.prototype.read = () => new Date(Date.now() + ahead);
