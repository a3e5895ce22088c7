/** What is loaded together. Every other module goes into the chunk of the pages that need it. */
interface ChunkGroup {
  readonly name: string;
  readonly test?: RegExp;
  /** Which modules by their part in the whole: those of the first screen. */
  readonly tags?: '$initial'[];
  /** How many pages need a module before it is taken in. */
  readonly minShareCount?: number;
  readonly includeDependenciesRecursively?: false;
}

const alone = { includeDependenciesRecursively: false } as const;

/**
 * The parts of the browser application that are loaded as one, the first that fits. Left to itself the build makes a
 * file of every set of modules that some pages share: a hundred requests for one screen. These are few, change
 * together, and leave out what only some screens need: choosing a date or a number, reading a formatted text,
 * and a second factor.
 */
export const chunkGroups: ChunkGroup[] = [
  { name: 'start', tags: ['$initial'] },
  { name: 'numbers', test: /react-number-format|components[\\/]NumberInput/, ...alone },
  { name: 'dates', test: /@mantine[\\/]dates|dayjs|forms[\\/](date|time)-field/, ...alone },
  { name: 'second-factor', test: /qrcode\.react|@simplewebauthn/, ...alone },
  { name: 'texts', test: /marked|dompurify|text[\\/]markdown/, ...alone },
  {
    name: 'controls',
    test: /node_modules[\\/](?!@xyflow|d3-|@atlaskit|diff)/,
    minShareCount: 2,
    ...alone,
  },
  {
    name: 'parts',
    test: /(apps[\\/]web[\\/]src|libs[\\/]privacy)[\\/]/,
    minShareCount: 5,
    ...alone,
  },
];
