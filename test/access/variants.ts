import type { Sent } from './wire.js';

/** Another way to send a request. */
export type Variant = (sent: Sent) => Sent;
export type Variants = Readonly<Record<string, Variant>>;

const onPath =
  (change: (path: string) => string): Variant =>
  (sent) => ({ ...sent, path: change(sent.path) });
const onBare = (change: (bare: string) => string) =>
  onPath((path) => {
    const [bare = '', ...query] = path.split('?');
    return [change(bare), ...query].join('?');
  });
const withHeaders =
  (headers: Record<string, string>): Variant =>
  (sent) => ({ ...sent, headers: { ...sent.headers, ...headers } });
const asMethod =
  (method: string, headers: Record<string, string> = {}): Variant =>
  (sent) => ({ ...withHeaders(headers)(sent), method });
const withQuery = (query: string) => onPath((path) => `${path}${path.includes('?') ? '&' : '?'}${query}`);
const asType = (type: string, body?: string): Variant => {
  return (sent) => ({
    ...withHeaders({ 'Content-Type': type })(sent),
    body: body ?? sent.body ?? '{}',
  });
};

function encoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`;
}

/** Ways to write an address that something between could take for another. @param open what is open below the prefix */
export function addressesBelow(prefix: string, open: string): Variants {
  const [, first = ''] = prefix.split('/');
  const [head, beginning] = [`/${first}/`, `${encoded(first.charAt(0))}${first.slice(1)}/`];
  return {
    'a letter encoded': onBare((path) => path.replace(/[a-z](?=[^/]*$)/, (letter) => encoded(letter))),
    'the prefix encoded': onPath((path) => path.replace(head, `/${beginning}`)),
    'every letter encoded': onBare((path) => path.replaceAll(/[a-z]/g, (letter) => encoded(letter))),
    'a letter encoded twice': onPath((path) => path.replace(head, `/%25${beginning.slice(1)}`)),
    'two slashes': onPath((path) => `/${path}`),
    'two slashes within': onPath((path) => path.replace(prefix, `${prefix}/`)),
    'an encoded slash': onPath((path) => path.replace(`${prefix}/`, `${prefix}%2F`)),
    'a backslash': onPath((path) => path.replace(`${prefix}/`, `${prefix}\\`)),
    'a slash at the end': onBare((path) => `${path}/`),
    'a dot at the end': onBare((path) => `${path}.`),
    'a dot as a part': onPath((path) => path.replace(head, `/.${head}`)),
    'up and down again': onPath((path) => `/health/..${path}`),
    'up and down again, encoded': onPath((path) => `/docs/..%2f${path.slice(1)}`),
    'up from what is open': onPath((path) => path.replace(prefix, `${prefix}/${open}/..`)),
    'a NUL at the end': onBare((path) => `${path}%00`),
    'a space at the end': onBare((path) => `${path}%20`),
    'a parameter of the path': onBare((path) => `${path};x=y`),
    'an ending': onBare((path) => `${path}.json`),
    'an ending of a calendar': onBare((path) => `${path}.ics`),
    'an encoded question mark': onBare((path) => `${path}%3Fx=y`),
    'upper case': onBare((path) => path.toUpperCase()),
    'upper case but for the prefix': onBare((path) =>
      path.startsWith(`${prefix}/`) ? prefix + path.slice(prefix.length).toUpperCase() : path,
    ),
    'another version': onPath((path) => path.replace('/v1/', '/v2/')),
  };
}

/** Ways to send the same address with something that could be believed. */
export const manners = {
  HEAD: (sent) => (sent.method === 'GET' ? { ...sent, method: 'HEAD' } : sent),
  OPTIONS: asMethod('OPTIONS'),
  'OPTIONS before another site asks': asMethod('OPTIONS', {
    Origin: 'https://elders.example',
    'Access-Control-Request-Method': 'DELETE',
  }),
  PROPFIND: asMethod('PROPFIND'),
  'a method that is said to be another': (sent) =>
    asMethod(sent.method, { 'X-HTTP-Method-Override': 'GET', 'X-Method-Override': 'GET' })(sent),
  'a POST that is said to be another': (sent) =>
    asMethod('POST', { 'X-HTTP-Method-Override': sent.method })(sent),
  'another address named': withHeaders({ 'X-Original-URL': '/health/live', 'X-Rewrite-URL': '/health/live' }),
  'from this machine': withHeaders({ 'X-Forwarded-For': '127.0.0.1', 'X-Real-IP': '127.0.0.1' }),
  'as an administrator': withHeaders({ 'X-Forwarded-User': 'admin', 'X-Remote-User': 'admin' }),
  'another host': withHeaders({ Host: 'localhost', 'X-Forwarded-Host': 'localhost' }),
  'a key to read the answer of another': withHeaders({ 'Idempotency-Key': 'sleutel' }),
  'a token in the address': withQuery('access_token=wisselwerk_x&token=wisselwerk_x'),
  'a key twice': withQuery('limit=1&limit=2&cohortId=a&cohortId=b'),
  'a list in the query': withQuery('limit[]=1&cohortId[]=a'),
  'the prototype in the query': withQuery('__proto__[actor]=x&__proto__=x&constructor.prototype.actor=x'),
  'a method in the query': withQuery('_method=GET'),
  'as text': asType('text/plain'),
  'as a form': asType('application/x-www-form-urlencoded', 'a=b&_method=GET'),
  'as a form with a file': asType('multipart/form-data; boundary=x', '--x\r\n\r\n--x--\r\n'),
  'as UTF-16': asType('application/json; charset=utf-16'),
  'as JSON of another kind': asType('application/vnd.api+json'),
  'without a type': (sent) => {
    const { 'Content-Type': _type, ...headers } = sent.headers ?? {};
    return { ...sent, headers, body: sent.body ?? '{}' };
  },
  'the prototype in the body': asType(
    'application/json',
    '{"__proto__":{"actor":1},"constructor":{"prototype":1}}',
  ),
} satisfies Variants;

/** Ways to seem to be somebody. */
export const disguises: Variants = {
  'an empty session': withHeaders({ Cookie: 'wisselwerk_session=' }),
  'a session of nobody': withHeaders({ Cookie: 'wisselwerk_session=undefined; wisselwerk_session=null' }),
  'an empty token': withHeaders({ Authorization: 'Bearer wisselwerk_' }),
  'a token of nobody': withHeaders({ Authorization: 'Bearer undefined' }),
  'a password': withHeaders({ Authorization: 'Basic YWRtaW46YWRtaW4=' }),
};

/** Readings that say they are what the request was: by a header, and in the query. */
export const readings = ['GET', 'HEAD'].flatMap((method): Variant[] => [
  (sent) =>
    asMethod(method, { 'X-HTTP-Method-Override': sent.method, 'X-Method-Override': sent.method })(sent),
  (sent) => withQuery(`_method=${sent.method}`)(asMethod(method)(sent)),
]);
