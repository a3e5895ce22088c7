/** Hosts that are this machine itself. */
const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether the product may send requests, or people, to an address of a provider: TLS, no name or password in it, no
 * fragment. Administrators supply such addresses and providers tell more of them, so each is judged before it is used.
 * @param allowLocal whether plain HTTP is taken for this machine itself, as in a trial
 */
export function isSafeAddress(address: string, allowLocal: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, hash, hostname } = new URL(address);
  if (username !== '' || password !== '' || hash !== '') return false;
  return protocol === 'https:' || (allowLocal && protocol === 'http:' && localHosts.has(hostname));
}

/** Whether an address can be that of an issuer, which moreover has no query. Source: OpenID Connect Core, 2. */
export function isSafeIssuer(address: string, allowLocal: boolean): boolean {
  return isSafeAddress(address, allowLocal) && !address.includes('?');
}
