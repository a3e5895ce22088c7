import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from './nl.js';

/** The languages of the interface. */
export type Language = 'nl' | 'en';

const storageKey = 'wisselwerk.language';

const loadTexts: Record<Language, () => Promise<Texts>> = {
  nl: async () => (await import('./nl.js')).nl,
  en: async () => (await import('./en.js')).en,
};

const isLanguage = (value: unknown): value is Language => value === 'nl' || value === 'en';

/** The language somebody chose on this device, or null. */
export function chosenLanguage(): Language | null {
  const stored = window.localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : null;
}

/** The first language of the browser that we have; Dutch when there is none. */
function languageOfBrowser(): Language {
  for (const tag of navigator.languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'nl';
}

/** Makes the texts ready, before anything is shown. */
export async function startTexts(): Promise<void> {
  const language = chosenLanguage() ?? languageOfBrowser();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await loadTexts[language]() },
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Shows the interface in the language, without remembering it as a choice. */
export async function showIn(language: Language): Promise<void> {
  if (i18next.language === language) return;
  const texts = await loadTexts[language]();
  for (const [namespace, keys] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, keys);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Shows the interface in the language and keeps to it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(storageKey, language);
  await showIn(language);
}
