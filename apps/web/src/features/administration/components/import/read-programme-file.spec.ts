import { describe, expect, it } from '@jest/globals';
import { readProgrammeFile } from './read-programme-file.js';

const buildFile = (text: string, size = text.length) => ({
  name: 'programma.json',
  size,
  text: () => Promise.resolve(text),
});

describe('readProgrammeFile', () => {
  it('gives the contents of a JSON object', async () => {
    const read = await readProgrammeFile(buildFile('{"format":"programme-file/1"}'));
    expect(read.contents).toEqual({ format: 'programme-file/1' });
  });

  it.each(['{"format"', '[]', '"text"', 'null'])('refuses %s, which is no JSON object', async (text) => {
    expect((await readProgrammeFile(buildFile(text))).fault).toBe('noJson');
  });

  it('refuses what the server would not take, without reading it', async () => {
    expect((await readProgrammeFile(buildFile('{}', 5_000_001))).fault).toBe('tooLarge');
  });
});
