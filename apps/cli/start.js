/** `npm start`: builds what is not built, then starts everything, in one process that a signal reaches. */
import './build.js';

await import('../../dist/apps/cli/src/start.js');
