import type { WatchedMail } from './mail-watch.js';

/**
 * The mails to look at: of each kind the first, and the first that says something else of it, asks something else, or
 * comes for another reason; and of what is gathered in one mail the longest. By kind, the earliest first.
 */
export function chosenMails(mails: readonly WatchedMail[]): WatchedMail[] {
  const seen = new Set<string>();
  const chosen = mails.filter((mail) => {
    const news = newsOf(mail).filter((one) => !seen.has(one));
    for (const one of news) seen.add(one);
    return news.length > 0 || mail === longestOf(mails, mail.kind);
  });
  return chosen.sort((one, other) => one.kind.localeCompare(other.kind));
}

function newsOf({ kind, isToGuest, because, opening, text }: WatchedMail): string[] {
  const whole = [`kind ${kind} ${isToGuest}`, `action ${kind} ${actionOf(text)}`, `because ${because}`];
  return opening === null ? whole : [...whole, `opening ${kind} ${opening}`];
}

/** The words on the button, as the text has them before its address. */
function actionOf(text: string): string | undefined {
  return /^(?!\*)(.*): https?:/m.exec(text)?.[1];
}

const gathered = ['reminders', 'daily digest', 'weekly digest'];

function longestOf(mails: readonly WatchedMail[], kind: string): WatchedMail | undefined {
  if (!gathered.includes(kind)) return undefined;
  return mails
    .filter((mail) => mail.kind === kind)
    .reduce((most, mail) => (mail.text.length > most.text.length ? mail : most));
}
