/** What came out of reading a file: its contents, or why it cannot be used. */
export type ReadFile =
  | { name: string; contents: Record<string, unknown>; fault?: undefined }
  | { name: string; contents?: undefined; fault: 'tooLarge' | 'noJson' };

/** The largest file that the server takes, in bytes. */
const largest = 5_000_000;

/** Reads a file that should hold a programme; whether the programme is sound is judged by the server. */
export async function readProgrammeFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<ReadFile> {
  const { name } = file;
  if (file.size > largest) return { name, fault: 'tooLarge' };
  try {
    const contents: unknown = JSON.parse(await file.text());
    return isObject(contents) ? { name, contents } : { name, fault: 'noJson' };
  } catch {
    return { name, fault: 'noJson' };
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
