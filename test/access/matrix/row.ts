import type { Standing } from '../standings.js';
import type { World } from '../world.js';

/** One request that would do what a line of the matrix is about. */
export interface Ask {
  /** Under `/api/v1` unless the line lies outside of it; with the query. */
  readonly path: string;
  readonly body?: object;
  /** Sent as `If-Match`. */
  readonly version?: number;
  /** Sent instead of a body. */
  readonly file?: { readonly name: string; readonly content: Buffer };
  /** What the answer holds for those who may, and for nobody else: mostly the id of a thing in a list. */
  readonly finds?: string;
}

/** Who may do what, told before anybody asks the api. */
export interface Row {
  /** As the router has it, without `/api/v1`. */
  readonly route: string;
  /** Which act of a route that has several. */
  readonly act?: string;
  readonly may: readonly Standing[];
  /** Who may know that it is there, and may not do this: 403. */
  readonly sees?: readonly Standing[];
  /** Who gets the answer without what is looked for in it. */
  readonly passes?: readonly Standing[];
  /** What everybody else gets: as if it did not exist, unless told otherwise; `empty` is a list without the thing. */
  readonly others?: 404 | 403 | 'empty';
  /** Open to who is not signed in; closed to access tokens; or not even there for who may not. */
  readonly door?: 'public' | 'session' | 'hidden';
  /** It lies outside of `/api/v1`. */
  readonly isOutside?: true;
  /** The status of who may, where it is no success: nothing further is promised here. */
  readonly reaches?: number;
  /** It ends the session with which it is asked. */
  readonly endsSession?: true;
  /** Builds what is asked about. Asked again once it was done. */
  readonly ask: (world: World) => Ask | Promise<Ask>;
}

/** What a line promises to somebody. */
export type Promised = 'may' | 401 | 403 | 404 | 'empty';

/** What a line promises to who stands there. */
export function promisedTo(standing: Standing, row: Row): Promised {
  if (row.may.includes(standing) || row.door === 'public') return 'may';
  if (standing === 'visitor') return row.door === 'hidden' ? 404 : 401;
  if (row.passes?.includes(standing)) return 'empty';
  return row.sees?.includes(standing) ? 403 : (row.others ?? 404);
}

/** What a line promises to a token, of somebody who may unless told otherwise: what its person gets, or what the door says. */
export function promisedToToken(scope: 'read' | 'write', row: Row, standing = row.may[0]): Promised {
  if (row.door === 'public') return 'may';
  if (row.door === 'session') return 403;
  if (row.door === 'hidden') return 404;
  if (scope === 'read' && !row.route.startsWith('GET ')) return 403;
  return standing === undefined ? 'may' : promisedTo(standing, row);
}

/** The name of a line. */
export function nameOf({ route, act }: Row): string {
  return act === undefined ? route : `${route} (${act})`;
}
