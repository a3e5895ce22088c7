import type { Stretch } from '../finding.js';
import { lengthOfAgeAfter, lengthOfAgeBefore } from '../text/ages.js';
import type { LegibleText } from '../text/legible-text.js';
import { stretchOf, textAfter, textBefore } from '../text/reading.js';

/** Initials with full stops, or one letter alone. */
const initials = /(?<![\p{L}\d.]|\p{L}['-])\p{Lu}(?:\.(?:[ -]?\p{Lu}\.){0,4}|(?![\p{L}\d.'-]))/gu;

/** After the particles: a surname of which only the first letter is written, as in `P. de V.`, and a full one. */
const surnameInitial = /^ \p{Lu}\.(?!\p{L})/u;
const surname = /^ \p{Lu}[\p{Ll}'-][\p{L}-]{0,40}/u;
const particles = new Set("van de der den het 't ter ten te el al v.d.".split(' '));

const title =
  /(?<!\p{L})(?:mevrouw|mevr\.?|mw\.?|meneer|mijnheer|(?:de )?heer|dhr\.?|hr\.|mr\.?|mrs\.?|ms\.?|miss) (?:(?:van|de|der|den|ter|ten|v\.|v\.d\.|d\.) ){0,2}$/u;
const part =
  /(?<!\p{L})(?:cliënte?|client|patiënte?|patient|jongere|jongen|meisje|kind|zoon|dochter|baby|broertje|zusje|broer|zus|moeder|vader|oma|opa|peuter|puber|mother|father|son|daughter|(?:familie|fam\.|gezin)(?: van| de| der| den){0,2}) $/u;

/** What is numbered with letters. */
const numberedWithLetters =
  /(?<!\p{L})(?:bijlage|optie|groep|team|locatie|niveau|variant|categorie|plan|zaal|kamer|lokaal|onderdeel|scenario|vitamine|hepatitis|type|klasse|fase|stap|punt|vraag|blok|deel|gebouw|option|group|annex|level|room|step) $/u;

/** Abbreviations of organisations and laws with full stops. */
const abbreviations = new Set(
  'bv nv vof wmo ggd ggz avg cao ehbo roc uwv svb cjg rvb avv jgz om vng vws szw bw bwb awb wlz zvw pgb vo po'.split(
    ' ',
  ),
);

/** Words that begin a sentence, and so are no surname: `Mevrouw D. Zij kreeg …` */
const sentenceBeginnings = new Set(
  'zij ze hij het de een er dat dit die deze daar daarna toen nu ook maar en of als na bij met voor van door om omdat in op aan uit over haar zijn hun wij we ik je men mijn onze volgens sinds vandaag later eerst uiteindelijk helaas vaak nooit niemand iedereen wat wie waar hoe waarom wanneer ondanks tijdens terwijl misschien hierdoor daardoor zo zodra al alleen samen dus want tot tegen onder tussen binnen buiten zonder elke elk alle veel sommige twee drie she he they the a it then'.split(
    ' ',
  ),
);

/** A title or a part in a family goes with the initials, where it stands directly before them. */
interface Name extends Stretch {
  readonly hasTitle: boolean;
  readonly hasPart: boolean;
  readonly hasSurname: boolean;
  readonly hasFullStop: boolean;
}

/**
 * Initials with an age (initialen met leeftijd), and initials after a title or a part in a family, which stand
 * for somebody whose name was left out. A full surname without an age is that of somebody at work.
 */
export function initialsWithAge({ text, lower }: LegibleText): Stretch[] {
  return [...text.matchAll(initials)].flatMap((match) => {
    const { start, end } = stretchOf(match);
    const leading = textBefore(lower, start);
    if (numberedWithLetters.test(leading) || abbreviations.has(match[0].replaceAll('.', '').toLowerCase()))
      return [];
    const name = nameAround(text, leading, { start, end });
    const ageAfter = lengthOfAgeAfter(lower, name.end);
    const ageBefore = lengthOfAgeBefore(lower, name.start);
    return standsForSomebody(name, lower, ageAfter, ageBefore)
      ? [{ start: name.start - ageBefore, end: name.end + ageAfter }]
      : [];
  });
}

function nameAround(text: string, leading: string, { start, end }: Stretch): Name {
  const after = textAfter(text, end);
  const titled = title.exec(leading)?.[0];
  const parted = part.exec(leading)?.[0];
  const between = lengthOfParticles(after);
  const initial = surnameInitial.exec(after.slice(between))?.[0];
  const full = initial === undefined ? fullSurname(after.slice(between)) : undefined;
  const rest = initial ?? full;
  return {
    start: start - (titled ?? parted ?? '').length,
    end: end + (rest === undefined ? 0 : between + rest.length),
    hasTitle: titled !== undefined,
    hasPart: parted !== undefined,
    hasSurname: full !== undefined,
    hasFullStop: text.charAt(end - 1) === '.',
  };
}

function lengthOfParticles(after: string): number {
  let length = 0;
  for (let count = 0; count < 3; count += 1) {
    const word = /^ ([\p{Ll}'.]{1,4})(?= )/u.exec(after.slice(length))?.[1];
    if (word === undefined || !particles.has(word)) break;
    length += word.length + 1;
  }
  return length;
}

function fullSurname(after: string): string | undefined {
  const written = surname.exec(after)?.[0];
  return written === undefined || sentenceBeginnings.has(written.trim().toLowerCase()) ? undefined : written;
}

function standsForSomebody(name: Name, lower: string, ageAfter: number, ageBefore: number): boolean {
  const isNamed = name.hasTitle || (name.hasPart && name.hasFullStop);
  if (isNamed && !name.hasSurname) return true;
  if (ageBefore > 0) return true;
  if (ageAfter === 0) return false;
  const age = lower.slice(name.end, name.end + ageAfter);
  return name.hasFullStop || name.hasPart || /\d ?(?:jaar|jr|year)/u.test(age);
}
