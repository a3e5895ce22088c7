import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type IsoDate, isIsoDate } from '@app/calendar';
import { Transaction } from '@app/platform';
import { type ImportProgress, ProgrammeImport } from '@app/programmes';
import type { INestApplicationContext } from '@nestjs/common';
import { appointAdministrator, hasAdministrator } from './administrator.js';
import { CommandError, print, runCommand, withSubjects } from './command-context.js';
import { reportLines } from './import-report.js';

const usage = 'Usage: import FILE [--as-of today|YYYY-MM-DD] [--dry-run] [--if-empty]';
/** A line of progress is printed after so many steps of the story. */
const stepsPerLine = 500;

/** `import FILE`: brings a programme file into the database, all of it or nothing. */
await runCommand(async (configuration) => {
  const wanted = readParameters();
  const document = await readDocument(wanted.file);
  await withSubjects(configuration, async (subjects) => {
    const { asOf, dryRun, ifEmpty } = wanted;
    if (ifEmpty && configuration.DEMO && !dryRun) await appointDemoAdministrator(subjects);
    if (ifEmpty && (await hasProgramme(subjects)))
      return print('There is a programme already: nothing was imported.');
    const report = await subjects
      .get(ProgrammeImport)
      .run(document, { asOf, dryRun, onProgress: printProgress }, null);
    reportLines(report).forEach(print);
  });
});

interface ImportParameters {
  readonly file: string;
  readonly asOf: 'today' | IsoDate | undefined;
  readonly dryRun: boolean;
  readonly ifEmpty: boolean;
}

function readParameters(): ImportParameters {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, 'dry-run': { type: 'boolean' }, 'if-empty': { type: 'boolean' } },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new CommandError(usage);
  const { 'as-of': asOf, 'dry-run': dryRun = false, 'if-empty': ifEmpty = false } = values;
  if (asOf !== undefined && asOf !== 'today' && !isIsoDate(asOf))
    throw new CommandError(`"${asOf}" is not a day: write today or YYYY-MM-DD.`);
  return { file, asOf, dryRun, ifEmpty };
}

async function readDocument(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((fault: Error) => {
    throw new CommandError(`${file} cannot be read: ${fault.message}`);
  });
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new CommandError(`${file} is not JSON: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

async function hasProgramme(subjects: INestApplicationContext): Promise<boolean> {
  const programmes = await subjects
    .get(Transaction)
    .manager.query<unknown[]>(`SELECT 1 FROM programme LIMIT 1`);
  return programmes.length > 0;
}

/** The file of the demo has no administrator, for that is no role in a programme. */
async function appointDemoAdministrator(subjects: INestApplicationContext): Promise<void> {
  if (await hasAdministrator(subjects)) return;
  const demo = {
    name: 'Sanne Visser',
    email: 'admin@wisselwerk.example',
    organisation: 'Stichting Wisselwerk',
  };
  await appointAdministrator(subjects, demo);
  print(`${demo.name} (${demo.email}) is the administrator of the demo.`);
}

function printProgress({ step, done, total }: ImportProgress): void {
  if (step === 'read') print('The file was read.');
  if (step === 'base') print('Organisations, people, programme, cohort and roles are there.');
  if (step === 'replay' && (done % stepsPerLine === 0 || done === total))
    print(`Replayed ${done} of ${total} steps.`);
}
