/** The local PostgreSQL cannot be used; the message is one sentence or two that a user can act on. */
export class LocalPostgresError extends Error {
  override readonly name = 'LocalPostgresError';
}

const sentencesByCode: Readonly<Record<string, (directory: string) => string>> = {
  ENOSPC: diskIsFull,
  EDQUOT: diskIsFull,
  /** PostgreSQL's own code of a statement that found no room. */
  '53100': diskIsFull,
  EROFS: (directory) => `The data directory ${directory} is on a read-only disk; choose another one.`,
  EACCES: notWritable,
  EPERM: notWritable,
  EEXIST: fileInTheWay,
  ENOTDIR: fileInTheWay,
};

/** What PostgreSQL's own programs print, in English because they run with `LC_ALL=C`. */
const sentencesByOutput: ReadonlyArray<readonly [RegExp, (directory: string) => string]> = [
  [/No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes/i, diskIsFull],
  [/Read-only file system/i, (directory) => sentencesByCode['EROFS']!(directory)],
  [
    /error while loading shared libraries|Library not loaded/i,
    () => 'The PostgreSQL programs are incomplete; run npm install again, without --ignore-scripts.',
  ],
  [
    /user does not exist/i,
    () => 'PostgreSQL needs an account with a name; the one that you start as has only a number.',
  ],
  [
    /database files are incompatible with server/i,
    (directory) =>
      `The data in ${directory} was made by another version of PostgreSQL; choose another data directory.`,
  ],
  [
    /could not (create|resize) shared memory|Cannot allocate memory/i,
    () => 'There is not enough memory to start PostgreSQL.',
  ],
  [/Permission denied/i, notWritable],
];

function diskIsFull(directory: string): string {
  return `The disk that holds ${directory} is full; make room and start again.`;
}

function notWritable(directory: string): string {
  return `The data directory ${directory} is not writable for this account; choose another one.`;
}

function fileInTheWay(directory: string): string {
  return `The data directory ${directory} cannot be made because a file is in the way; choose another one.`;
}

/**
 * Translates a failure of the file system or of a statement, about the data directory.
 * Anything that is not about the data directory is returned as it is.
 */
export function explainFileError(error: unknown, dataDirectory: string): unknown {
  const sentence = sentencesByCode[(error as NodeJS.ErrnoException).code ?? ''];
  return sentence ? new LocalPostgresError(sentence(dataDirectory), { cause: error }) : error;
}

/** Translates what `initdb` or `postgres` printed before it gave up. */
export function explainOutput(output: string, dataDirectory: string): LocalPostgresError {
  const known = sentencesByOutput.find(([pattern]) => pattern.test(output));
  if (known) return new LocalPostgresError(known[1](dataDirectory), { cause: output });
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason =
    lines.find((line) => /FATAL|PANIC|error:/i.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
  return new LocalPostgresError(`PostgreSQL did not start: ${reason.trim()}`, { cause: output });
}
