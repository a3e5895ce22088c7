import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachmentName } from './attachment-name.js';

const pdf = { mediaType: 'application/pdf', extensions: ['pdf'] } as const;
const jpeg = { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] } as const;

describe('the name of an attachment', () => {
  it.each([
    ['verslag.pdf', 'verslag.pdf'],
    ['Vraag & antwoord (één).PDF', 'Vraag & antwoord (één).PDF'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\ik\\verslag.pdf', 'verslag.pdf'],
    ['ver\u0000s\r\nlag.pdf', 'verslag.pdf'],
    ['fdp.\u202eexe.pdf', 'fdp.exe.pdf'],
    ['...verborgen.pdf. ', 'verborgen.pdf'],
    ['veel   ruimte.pdf', 'veel ruimte.pdf'],
    ['', 'bijlage.pdf'],
    ['/', 'bijlage.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(attachmentName(given, pdf)).toBe(kept);
  });

  it('ends as files of its type do', () => {
    expect(attachmentName('setup.exe', pdf)).toBe('setup.exe.pdf');
    expect(attachmentName('foto.jpeg', jpeg)).toBe('foto.jpeg');
    expect(attachmentName('foto', jpeg)).toBe('foto.jpg');
  });

  it('is cut before its ending, and not through a character', () => {
    const cut = attachmentName(`${'a'.repeat(195)}😀😀.pdf`, pdf);
    expect(cut).toBe(`${'a'.repeat(195)}.pdf`);
  });

  it('is sound whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const kept = attachmentName(given, pdf);
        expect(kept.length).toBeLessThanOrEqual(200);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).toMatch(/^[^./\\ ][^/\\\p{Cc}]*\.pdf$/iu);
        expect(attachmentName(kept, pdf)).toBe(kept);
      }),
    );
  });
});
