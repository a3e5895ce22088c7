import { fileTypeFromBuffer } from 'file-type';

/** A type of file that may be attached. */
export interface AttachmentType {
  readonly mediaType: string;
  /** How names of such files end, without the dot; the usual one first. */
  readonly extensions: readonly [string, ...string[]];
}

const document = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Types that are told by their content. */
const recognisedTypes: readonly AttachmentType[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'] },
  { mediaType: 'image/png', extensions: ['png'] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { mediaType: `${document}.wordprocessingml.document`, extensions: ['docx'] },
  { mediaType: `${document}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  { mediaType: `${document}.presentationml.presentation`, extensions: ['pptx'] },
  { mediaType: `${open}.text`, extensions: ['odt'] },
  { mediaType: `${open}.spreadsheet`, extensions: ['ods'] },
  { mediaType: `${open}.presentation`, extensions: ['odp'] },
];

const plainText: AttachmentType = { mediaType: 'text/plain', extensions: ['txt'] };

/** Types of plain text, which only their name tells apart; none of them is ever shown or run. */
const textTypes: readonly AttachmentType[] = [
  { mediaType: 'text/markdown', extensions: ['md', 'markdown'] },
  { mediaType: 'text/csv', extensions: ['csv'] },
  plainText,
];

/** Every type that may be attached. */
export const attachmentTypes: readonly AttachmentType[] = [...recognisedTypes, ...textTypes];

/**
 * The type of a file by its content; what its name or its sender claims does not count, except among kinds of
 * plain text. @returns undefined for what may not be attached, such as a program, a page or a vector picture
 */
export async function attachmentTypeOf(
  content: Uint8Array,
  name: string,
): Promise<AttachmentType | undefined> {
  const found = await recognise(content);
  const recognised = recognisedTypes.find(({ mediaType }) => mediaType === found);
  if (recognised || !isPlainText(content)) return recognised;
  return textTypes.find((type) => hasExtension(name, type)) ?? plainText;
}

/** Whether a file name ends as files of the type do. */
export function hasExtension(name: string, { extensions }: AttachmentType): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(`.${extension}`));
}

/** A file that is damaged enough to stop the recognition is of no known type. */
async function recognise(content: Uint8Array): Promise<string | undefined> {
  return (await fileTypeFromBuffer(content).catch(() => undefined))?.mime;
}

/** Control characters that do not occur in plain text. */
const controls = /(?![\t\n\r\f])\p{Cc}/u;
/** How HTML, SVG and XML begin. */
const markup = /^\s*<[a-z!?/]/i;

/** UTF-8 without control characters that does not begin as a page or a picture would. */
function isPlainText(content: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !controls.test(text) && !markup.test(text);
  } catch {
    return false;
  }
}
