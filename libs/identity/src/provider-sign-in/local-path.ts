const anywhere = 'https://wisselwerk.example';

/**
 * Whether a path leads to a place in the product, whatever a browser makes of it: it begins with one slash, and read as an
 * address it stays on the same site. So nobody is sent to another site after signing in.
 */
export function isLocalPath(path: string): boolean {
  if (!/^\/(?![/\\])/.test(path) || /[\p{Cc}\\]/u.test(path)) return false;
  return URL.canParse(path, anywhere) && new URL(path, anywhere).origin === anywhere;
}
