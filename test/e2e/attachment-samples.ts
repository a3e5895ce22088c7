/** A sample of a file: its name, its content, and what it must be taken for. */
export interface FileSample {
  readonly name: string;
  readonly content: Buffer;
  readonly mediaType: string;
}

/** An entry of a ZIP file, not compressed; the checksum is left out, for nobody unpacks it. */
function zipEntry(name: string, content: string): { local: Buffer; central: Buffer; offsetAt: number } {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(Buffer.byteLength(content), 14);
  fields.writeUInt32LE(Buffer.byteLength(content), 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name + content)]);
  const tail = Buffer.alloc(14);
  const head = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, tail]);
  return { local, central: Buffer.concat([head, Buffer.from(name)]), offsetAt: head.length - 4 };
}

/** A ZIP file with these entries, in this order. */
export function zipOf(entries: readonly (readonly [name: string, content: string])[]): Buffer {
  const made = entries.map(([name, content]) => zipEntry(name, content));
  let offset = 0;
  for (const { local, central, offsetAt } of made) {
    central.writeUInt32LE(offset, offsetAt);
    offset += local.length;
  }
  const directory = Buffer.concat(made.map(({ central }) => central));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(made.length, 4);
  end.writeUInt16LE(made.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...made.map(({ local }) => local), directory, Buffer.from('PK\u0005\u0006'), end]);
}

const openXml = 'application/vnd.openxmlformats-officedocument';

/** A document of Office, of the kind that its content types declare. */
export function officeFile(kind: string): Buffer {
  const declaration = `<Types><Override PartName="/part.xml" ContentType="${kind}.main+xml"/></Types>`;
  return zipOf([['[Content_Types].xml', declaration]]);
}

function openDocument(kind: string): FileSample {
  const mediaType = `application/vnd.oasis.opendocument.${kind}`;
  const endings: Readonly<Record<string, string>> = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' };
  return { name: `stuk.${endings[kind]}`, content: zipOf([['mimetype', mediaType]]), mediaType };
}

function office(ending: string, kind: string): FileSample {
  const mediaType = `${openXml}.${kind}`;
  return { name: `stuk.${ending}`, content: officeFile(mediaType), mediaType };
}

/** A small PDF. */
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

/** A PNG of one point. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** One sample of every type that may be attached. */
export const samples: readonly FileSample[] = [
  { name: 'verslag.pdf', content: pdf, mediaType: 'application/pdf' },
  { name: 'schets.png', content: png, mediaType: 'image/png' },
  {
    name: 'foto.jpeg',
    content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]),
    mediaType: 'image/jpeg',
  },
  office('docx', 'wordprocessingml.document'),
  office('xlsx', 'spreadsheetml.sheet'),
  office('pptx', 'presentationml.presentation'),
  openDocument('text'),
  openDocument('spreadsheet'),
  openDocument('presentation'),
  { name: 'notitie.txt', content: Buffer.from('BMW, en één ding: proefjes.\n'), mediaType: 'text/plain' },
  { name: 'notitie.md', content: Buffer.from('# Kop\n\n- punt <b>\n'), mediaType: 'text/markdown' },
  { name: 'cijfers.csv', content: Buffer.from('\ufeffjaar;aantal\r\n2021;7\r\n'), mediaType: 'text/csv' },
];
