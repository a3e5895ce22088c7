/**
 * A `Content-Disposition` that saves a file under its name and never shows it. Source: RFC 6266; programs that do
 * not know its `filename*` (RFC 8187) get the name in ASCII.
 * @param name without control characters
 */
export function savedAs(name: string): string {
  const ascii = name.replace(/[^ -~]|["%\\]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
