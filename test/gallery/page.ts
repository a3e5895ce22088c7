import type { WatchedMail } from './mail-watch.js';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page with every mail as a mail program shows it, and beside it its text. */
export function galleryPage(language: string, mails: readonly WatchedMail[]): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mails, ${language}</title>
<style>
  body { font: 16px/1.5 system-ui; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
  section { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2rem; margin-bottom: 3rem; }
  h2, .head { grid-column: 1 / -1; margin: 0; }
  iframe { width: 100%; height: 40rem; border: 1px solid #ccc; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
  @media (max-width: 60rem) { section { display: block; } }
</style>
<h1>Mails, ${language}</h1>
${mails.map(sectionOf).join('\n')}
</html>
`;
}

/** Pictures beside each other, each with its name. @param pictures PNG in base64 */
export function contactSheet(
  pictures: readonly { readonly name: string; readonly picture: string }[],
  columns: number,
): string {
  return `<!doctype html>
<meta charset="utf-8">
<style>
  body { display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 8px; margin: 8px; background: #888; }
  figure { margin: 0; background: #fff; }
  figcaption { font: bold 15px/24px monospace; padding: 0 8px; }
  img { display: block; width: 100%; }
</style>
${pictures
  .map(
    ({ name, picture }) =>
      `<figure><figcaption>${escaped(name)}</figcaption><img alt="" src="data:image/png;base64,${picture}"></figure>`,
  )
  .join('\n')}`;
}

function sectionOf({ kind, keptAt, subject, text, html, headers }: WatchedMail): string {
  const listed = Object.entries(headers).map(([header, value]) => `${header}: ${value}`);
  return `<section>
<h2>${escaped(subject)}</h2>
<p class="head"><small>${escaped([kind, keptAt.toISOString(), ...listed].join(' · '))}</small></p>
<iframe title="${escaped(kind)}" srcdoc="${escaped(html)}"></iframe>
<pre>${escaped(text)}</pre>
</section>`;
}
