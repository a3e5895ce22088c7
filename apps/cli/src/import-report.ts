import type { ImportReport } from '@app/programmes';

/** What an import did, in lines for the user. */
export function reportLines(report: ImportReport): string[] {
  return [
    report.dryRun ? 'This was a dry run: nothing was kept. It would make:' : 'Imported:',
    ...countLines(report.created),
    ...(total(report.reused) > 0 ? ['Used as they stand:', ...countLines(report.reused)] : []),
    ...(total(report.leftOut) > 0
      ? ['Left out, for they cannot be kept yet:', ...countLines(report.leftOut)]
      : []),
    ...(report.shiftedWeeks === 0 ? [] : [`Every date was moved by ${report.shiftedWeeks} weeks.`]),
  ];
}

function countLines(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).map(([name, number]) => `  ${number} ${inWords(name)}`);
}

/** `milestonesDone` becomes `milestones done`. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, number) => sum + number, 0);
}
