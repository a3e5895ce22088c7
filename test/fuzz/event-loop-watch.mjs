/**
 * Watches the event loop of the program that it is loaded into (`node --import`), and tells its parent when asked.
 * On a machine that is busy otherwise a loop is late because nothing runs; that is not its own doing. A stall counts
 * for as long as the process itself used the processor meanwhile.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setInterval } from 'node:timers';

const interval = 10;
const delay = monitorEventLoopDelay({ resolution: interval });
delay.enable();

let longestStall = 0;
let last = { at: performance.now(), processor: process.cpuUsage() };

setInterval(() => {
  const now = { at: performance.now(), processor: process.cpuUsage() };
  const used =
    (now.processor.user + now.processor.system - last.processor.user - last.processor.system) / 1000;
  longestStall = Math.max(longestStall, Math.min(now.at - last.at, used) - interval);
  last = now;
}, interval).unref();

process.on('message', (message) => {
  if (message === 'watch') {
    // What starting took is over.
    longestStall = 0;
    delay.reset();
  }
  if (message !== 'event loop') return;
  process.send?.({
    eventLoop: { longestStall, longestDelay: delay.max / 1e6, usualDelay: delay.percentile(99) / 1e6 },
  });
});
// The channel alone keeps no program alive.
process.channel?.unref();
