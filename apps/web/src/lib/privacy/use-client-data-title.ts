import { clientDataTitles, type ClientDataKind } from '@app/privacy';
import { useCallback } from 'react';
import { useLanguage } from '../i18n/use-language.js';

/** What a kind of client data is called, in the language of the interface. */
export function useClientDataTitle(): (kind: ClientDataKind) => string {
  const language = useLanguage();
  return useCallback((kind) => clientDataTitles[kind][language], [language]);
}
