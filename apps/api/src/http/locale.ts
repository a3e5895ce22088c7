import type { Locale } from '@app/workflow';

/** The first language of `Accept-Language` that the product speaks; undefined when none is asked for. */
export function preferredLocale(header: string | undefined): Locale | undefined {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [language = '', quality] = part.trim().split(';q=');
      return {
        language: language.slice(0, 2).toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ language, quality }) => (language === 'nl' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.language as Locale | undefined;
}
