import { useTranslation } from 'react-i18next';
import type { Language } from './language.js';

/** The language in which the interface is shown. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'nl');
