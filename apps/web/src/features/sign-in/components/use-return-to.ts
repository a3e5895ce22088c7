import { useSearchParams } from 'react-router';
import { addressWithin } from './address-within.js';

/** Where somebody wanted to go before signing in, as a part of what is sent; nothing when that is nowhere. */
export function useReturnTo(): { returnTo?: string } {
  const [address] = useSearchParams();
  const returnTo = addressWithin(address.get('to'));
  return returnTo === null ? {} : { returnTo };
}
