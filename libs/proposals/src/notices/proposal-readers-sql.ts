import { roleHolders } from '@app/identity';
import { isVisibleBy } from '../access/proposal-conditions.js';

/** SQL: the person may read the proposal `p` on the day `$2`. @param person SQL of their id */
export function mayRead(person: string): string {
  return `EXISTS (SELECT FROM ${roleHolders('$2::date')} AS holder
    WHERE holder.person_id = ${person} AND holder.programme_id = p.programme_id AND ${isVisibleBy('holder')})`;
}
