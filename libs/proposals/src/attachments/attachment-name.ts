import { type AttachmentType, hasExtension } from './attachment-type.js';

const longestName = 200;
const nameless = 'bijlage';

/** What has no place in a file name: control characters, and marks that turn the direction of reading around. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The name under which a file is kept: what was given, without a path, invisible characters and leading dots, of at most
 * 200 UTF-16 code units. It ends as files of its type do, so that it opens as what it is: `prog.exe` that is
 * a PDF becomes `prog.exe.pdf`.
 */
export function attachmentName(given: string, type: AttachmentType): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  const named = clean === '' ? nameless : clean;
  const full = hasExtension(named, type) ? named : `${named}.${type.extensions[0]}`;
  const dot = full.lastIndexOf('.');
  const extension = full.slice(dot);
  return withoutHalves(full.slice(0, dot).slice(0, longestName - extension.length)) + extension;
}

/** A text that was cut, without half of a surrogate pair at its end. */
function withoutHalves(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}
