import { describe, expect, it } from '@jest/globals';

import { explainFileError, explainOutput, LocalPostgresError } from './local-postgres.error.js';

describe('why the local PostgreSQL does not start', () => {
  it.each([
    ['FATAL:  could not extend file "base/1/2691": No space left on device', 'is full'],
    ['FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 10', 'is full'],
    ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', 'read-only'],
    ['postgres: could not access directory "/data": Permission denied', 'not writable'],
    ['FATAL:  database files are incompatible with server', 'another version of PostgreSQL'],
    ['initdb: could not look up effective user ID 1234: user does not exist', 'only a number'],
  ])('is told in a sentence for the user: %s', (output, expected) => {
    expect(explainOutput(`LOG:  starting\n${output}\n`, '/data').message).toContain(expected);
  });

  it('is the line of PostgreSQL itself where there is no better sentence', () => {
    const output = 'LOG:  starting\nFATAL:  invalid value for parameter "port": "0"\nLOG:  shut down\n';
    expect(explainOutput(output, '/data').message).toBe(
      'PostgreSQL did not start: FATAL:  invalid value for parameter "port": "0"',
    );
  });

  it('is left alone where it is not about the data directory', () => {
    const fault = new Error('something else');
    expect(explainFileError(fault, '/data')).toBe(fault);
    expect(explainFileError(Object.assign(fault, { code: 'ENOSPC' }), '/data')).toBeInstanceOf(
      LocalPostgresError,
    );
  });
});
