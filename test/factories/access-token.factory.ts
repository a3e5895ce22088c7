import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@app/platform';
import type { Queryable } from './queryable.js';

/** Inserts an access token of a person for reading and writing, valid for a year from now by the real clock. @returns its secret */
export async function buildAccessToken(db: Queryable, personId: string): Promise<string> {
  const secret = `wisselwerk_${randomBytes(32).toString('base64url')}`;
  await db.query(
    `INSERT INTO access_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
     VALUES ($1, $2, 'test', $3, '{read,write}', now(), now() + interval '1 year')`,
    [newId(), personId, createHash('sha256').update(secret).digest('hex')],
  );
  return secret;
}
