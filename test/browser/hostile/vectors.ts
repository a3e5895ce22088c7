/** Each runs `harm()` where it is taken for more than a text, or asks another server for something. */
export const vectors: readonly string[] = [
  '<script>harm()</script>',
  '<img src=x onerror=harm()>',
  '<svg onload=harm()><animate onbegin=harm() attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.harm()</script>"></iframe>',
  '<a href="javascript:harm()">[klik](javascript:harm())</a>',
  '[a](JaVaScRiPt:harm()) [b](data:text/html,<script>harm()</script>) [c](vbscript:harm())',
  '![x](https://evil.example/a.png) <https://evil.example/b> <img src=//evil.example/c>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=harm()&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=harm()>">',
  '<style>@import "https://evil.example/d";body{background:url(https://evil.example/e)}</style>',
  '<p style="background:url(//evil.example/f)">"onmouseover=harm() autofocus onfocus=harm() x="',
  '{{constructor.constructor("harm()")()}} ${harm()} <%= harm() %>',
  '<base href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example/g">',
  '<link rel=stylesheet href=//evil.example/h><form action=//evil.example><button autofocus>',
  '[d]: javascript:harm() "x"\n[d] `<script>harm()</script>` ~~<b onclick=harm()>~~',
];

/** Those in which Markdown sees nothing of its own, so that they are shown to the letter wherever they stand. */
const plain = vectors.filter((vector) => !/[[`]/.test(vector));

/** From how many characters on a field has room for paragraphs. */
const paragraphs = 1000;

/** A hostile text, and what it begins with wherever it is shown: a word that no other text has, and a vector. */
export interface HostileText {
  readonly text: string;
  readonly start: string;
}

/**
 * A text of as many vectors as fit, in turn.
 * @param number by which it differs from every other text
 * @param maxLength how many characters the field holds
 */
export function hostileText(number: number, maxLength: number): HostileText {
  const starts = plain
    .map((vector) => `merk${number}z ${vector}`)
    .filter(({ length }) => length <= maxLength);
  const start = starts[number % starts.length];
  if (start === undefined) throw new Error(`No vector fits in ${maxLength} characters.`);
  const between = maxLength < paragraphs ? ' ' : '\n\n';
  const first = number % vectors.length;
  const text = [...vectors.slice(first), ...vectors.slice(0, first)].reduce((whole, vector) => {
    const more = `${whole}${between}${maxLength < paragraphs ? vector.replaceAll('\n', ' ') : vector}`;
    return more.length <= maxLength ? more : whole;
  }, start);
  return { text, start };
}
