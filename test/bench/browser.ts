import { randomInt } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { launchBrowser, openWindow, signInAs } from '../browser/browser.js';
import { type Product, startProduct } from '../browser/product.js';
import { prepareScene, type Scene } from '../browser/scene.js';
import { startTestPostgres, stopTestPostgres } from '../setup/test-postgres.js';
import { type Answering, measureInteractions } from './interactions.js';
import { middle, type Preset, type Scores, scoresOf } from './lighthouse-scores.js';
import { addressOf, mainScreens, type MainScreen } from './main-screens.js';
import { writeTable } from './stopwatch.js';

const presets = (process.env['BENCH_PRESETS'] ?? 'desktop,mobile').split(',') as Preset[];
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
/** How often each act is done that a person waits for. */
const rounds = Number(process.env['BENCH_ACTS'] ?? 20);
const chosen = new RegExp(process.env['BENCH_SCREENS'] ?? '');

/** Measures the built product with the demo programme in a real browser, and writes what it found. */
export async function measure(): Promise<void> {
  process.stdout.write(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)} at the start.\n`);
  await startTestPostgres();
  const port = randomInt(20_000, 32_768);
  const [product, browser] = await Promise.all([
    startProduct(['api']),
    launchBrowser([`--remote-debugging-port=${port}`, '--lang=nl']),
  ]);
  try {
    const scene = await prepareScene(browser, product);
    const answers = await measureInteractions(browser, product, scene, rounds);
    writeTable(`From an act to the next picture, ${rounds} times each`, answers.map(answerRow));
    const screens = mainScreens.filter(({ name }) => chosen.test(name));
    for (const preset of presets) {
      const rows = [];
      for (const screen of screens) rows.push(await rowOf(screen, { browser, product, scene, port, preset }));
      writeTable(`Lighthouse, ${preset}, the median of ${runs}`, rows);
    }
  } finally {
    await browser.close();
    await product.stop();
    await stopTestPostgres();
  }
  process.stdout.write(`\nLoad ${loadavg()[0]?.toFixed(1)} at the end.\n`);
}

interface Setting {
  readonly browser: Browser;
  readonly product: Product;
  readonly scene: Scene;
  readonly port: number;
  readonly preset: Preset;
}

async function rowOf(screen: MainScreen, { browser, product, scene, port, preset }: Setting) {
  const cookie = await cookieOf(browser, product, screen.as);
  const loadings: Scores[] = [];
  for (let run = 0; run < runs; run += 1) {
    loadings.push(await scoresOf(product.url + addressOf(screen, scene), { port, preset, cookie }));
  }
  const scores = middle(loadings);
  return {
    screen: screen.name,
    performance: scores.performance,
    accessibility: scores.accessibility,
    'FCP, ms': scores.firstPaint.toFixed(0),
    'LCP, ms': scores.largestPaint.toFixed(0),
    'TBT, ms': scores.blockingTime.toFixed(0),
    CLS: scores.layoutShift.toFixed(3),
    requests: scores.requests,
    'KB sent': scores.kilobytes.toFixed(0),
  };
}

function answerRow({ name, waits }: Answering) {
  const sorted = waits.toSorted((a, b) => a - b);
  const percentile = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { act: name, 'p50, ms': percentile(0.5), 'p95, ms': percentile(0.95) };
}

/** The cookie of a session as somebody; empty for nobody. */
async function cookieOf(browser: Browser, product: Product, as: string | undefined): Promise<string> {
  if (as === undefined) return '';
  const window = await openWindow(browser, product);
  await signInAs(window, as);
  const cookies = await window.cookies();
  await window.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
