import type { Locale } from '@app/workflow';

/** What every mail says by itself. */
export const mailWords: Readonly<Record<Locale, { plainLink: string; change: string; automatic: string }>> = {
  nl: {
    plainLink: 'Werkt de knop niet? Gebruik dan dit adres:',
    change: 'Wijzigen wat je krijgt',
    automatic: 'Deze mail is automatisch verstuurd door Wisselwerk.',
  },
  en: {
    plainLink: 'Is the button not working? Use this address:',
    change: 'Change what you get',
    automatic: 'This mail was sent automatically by Wisselwerk.',
  },
};
