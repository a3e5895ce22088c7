/** A mail as it was kept, with what it is an example of. */
export interface ShownMail {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page with every mail as a mail program shows it, and beside it its text. */
export function galleryPage(
  language: string,
  mails: readonly ShownMail[],
  missing: readonly string[],
): string {
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
<h2>Not in the demo</h2>
<ul>${missing.map((name) => `<li>${escaped(name)}</li>`).join('')}</ul>
</html>
`;
}

function sectionOf({ name, subject, text, html, headers }: ShownMail): string {
  const listed = Object.entries(headers).map(([header, value]) => `${header}: ${value}`);
  return `<section>
<h2>${escaped(subject)}</h2>
<p class="head"><small>${escaped([name, ...listed].join(' · '))}</small></p>
<iframe title="${escaped(name)}" srcdoc="${escaped(html)}"></iframe>
<pre>${escaped(text)}</pre>
</section>`;
}
