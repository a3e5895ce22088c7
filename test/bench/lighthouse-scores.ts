import lighthouse, { desktopConfig, type Flags, type Result } from 'lighthouse';

/** How Lighthouse looks: a middling telephone on a slow mobile network, or a desk computer on a cable. */
export type Preset = 'mobile' | 'desktop';

/** What Lighthouse says of one loading of a page. Scores from 0 to 100, times in milliseconds. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blockingTime: number;
  readonly layoutShift: number;
  readonly requests: number;
  readonly kilobytes: number;
}

/**
 * Loads a page in the browser that listens on the port, with nothing in its cache and a simulated network.
 * @param cookie what the page is asked for with: who is signed in
 * @throws Error where the page cannot be loaded
 */
export async function scoresOf(
  url: string,
  { port, preset, cookie }: { port: number; preset: Preset; cookie: string },
): Promise<Scores> {
  const flags: Flags = {
    port,
    logLevel: 'silent',
    onlyCategories: ['performance', 'accessibility'],
    ...(cookie === '' ? {} : { extraHeaders: { Cookie: cookie } }),
  };
  const { audits, categories } = await load(url, flags, preset);
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  const network = audits['network-requests']?.details as { items?: unknown[] } | undefined;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blockingTime: value('total-blocking-time'),
    layoutShift: value('cumulative-layout-shift'),
    requests: network?.items?.length ?? Number.NaN,
    kilobytes: value('total-byte-weight') / 1024,
  };
}

/** What the browser did now and then is not recorded, which says nothing about the page. */
const attempts = 3;

async function load(url: string, flags: Flags, preset: Preset): Promise<Result> {
  const faults: string[] = [];
  while (faults.length < attempts) {
    const loaded = await lighthouse(url, flags, preset === 'desktop' ? desktopConfig : undefined);
    if (loaded && !loaded.lhr.runtimeError) return loaded.lhr;
    faults.push(loaded?.lhr.runtimeError?.message ?? 'no result');
  }
  throw new Error(`${url}: ${faults.join(' ')}`);
}

/** The loading in the middle, by its score for performance: what the machine did besides counts least in it. */
export function middle(scores: readonly Scores[]): Scores {
  const sorted = scores.toSorted((a, b) => a.performance - b.performance);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error('There is no middle of nothing.');
  return found;
}
