import { parseArgs } from 'node:util';
import { AuditVerification, Transaction } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandError, print, runCommand, withSubjects } from './command-context.js';

const headPattern = /^(\d{1,15}):([0-9a-f]{64})$/;

/**
 * `audit-verify [--head SEQUENCE:HASH]`: reads the whole audit trail and tells whether it is whole; with a head
 * that was printed earlier, also whether the trail still holds it.
 */
await runCommand(async (configuration) => {
  const { values } = parseArgs({ options: { head: { type: 'string' } } });
  const earlier = values.head === undefined ? undefined : readHead(values.head);
  const faults = await withSubjects(configuration, async (subjects) => {
    const report = await subjects.get(AuditVerification).verify();
    print(`Entries: ${report.entries}`);
    print(`Head: ${report.head}`);
    return [...report.faults, ...(earlier ? await missingHead(subjects, earlier) : [])];
  });
  if (faults.length > 0) throw new CommandError(faults.join('\n'));
  print('The audit trail is whole.');
});

interface Head {
  readonly sequence: number;
  readonly hash: string;
}

function readHead(text: string): Head {
  const [, sequence, hash] = headPattern.exec(text) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new CommandError('A head looks like 12:<64 hexadecimal digits>, as this command prints it.');
  return { sequence: Number(sequence), hash };
}

/** Nothing is before the first entry, so the head of an empty trail is in every trail. */
async function missingHead(subjects: INestApplicationContext, { sequence, hash }: Head): Promise<string[]> {
  if (sequence === 0) return [];
  const found = await subjects
    .get(Transaction)
    .manager.query<unknown[]>(`SELECT 1 FROM audit_entry WHERE sequence = $1 AND hash = $2`, [
      sequence,
      hash,
    ]);
  return found.length > 0 ? [] : [`The trail does not hold entry ${sequence} of the earlier head any more.`];
}
