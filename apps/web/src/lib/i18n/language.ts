import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the interface. */
export type Language = 'nl' | 'en';

/** The texts come in two parts: what anybody meets, and what stands behind the sign-in. */
type Part = 'entrance' | 'rooms';

const storageKey = 'wisselwerk.language';

const loadTexts: Record<Part, Record<Language, () => Promise<Resource[string]>>> = {
  entrance: {
    nl: async () => (await import('./entrance/nl.js')).nl,
    en: async () => (await import('./entrance/en.js')).en,
  },
  rooms: {
    nl: async () => (await import('./rooms/nl.js')).nl,
    en: async () => (await import('./rooms/en.js')).en,
  },
};

const neededParts = new Set<Part>(['entrance']);

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

/** The language that is shown, or will be. */
const shownLanguage = (): Language =>
  isLanguage(i18next.language) ? i18next.language : (chosenLanguage() ?? languageOfBrowser());

let initialised: Promise<unknown> | undefined;

/** Makes the texts of the entrance ready, before anything is shown. */
export function startTexts(): Promise<void> {
  const language = shownLanguage();
  document.documentElement.lang = language;
  initialised ??= i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return addTexts('entrance', language);
}

/** Makes the texts of the rooms ready too, before the first of them is shown. */
export async function enterRooms(): Promise<void> {
  neededParts.add('rooms');
  await Promise.all([startTexts(), addTexts('rooms', shownLanguage())]);
}

async function addTexts(part: Part, language: Language): Promise<void> {
  const [texts] = await Promise.all([loadTexts[part][language](), initialised]);
  for (const [namespace, keys] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, keys);
}

/** Shows the interface in the language, without remembering it as a choice. */
export async function showIn(language: Language): Promise<void> {
  if (i18next.language === language) return;
  await Promise.all([...neededParts].map((part) => addTexts(part, language)));
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Shows the interface in the language and keeps to it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(storageKey, language);
  await showIn(language);
}
