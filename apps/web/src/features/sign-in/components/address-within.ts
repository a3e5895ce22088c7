/**
 * The path when it leads to a page of this application, else null: an address in a query key must never send
 * somebody who just signed in to another site.
 */
export function addressWithin(path: string | null): string | null {
  const leadsOutside = path === null || !path.startsWith('/') || /^\/[/\\]/.test(path);
  return leadsOutside || path.startsWith('/sign-in') ? null : path;
}
