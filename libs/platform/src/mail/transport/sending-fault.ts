/**
 * What follows from a mail that could not be sent: `refused`, this mail never goes to this recipient; `later`, this mail
 * perhaps later; `unreachable`, the server takes no mail at all now, and no other needs to try.
 */
export type SendingFault = 'refused' | 'later' | 'unreachable';

/** Replies that ask for a sign-in: a fault of the settings, whoever the recipient is. Source: RFC 4954. */
const asksForSignIn = new Set([530, 534, 535, 538]);

/**
 * What a fault of `sendMail` means. Sources: RFC 5321, "Reply Code Severities": 5yz is permanent, 4yz is not; 421 ends
 * the connection and 503 says nothing about the mail.
 */
export function sendingFault(fault: unknown): SendingFault {
  const { code, command, responseCode } = smtpFacts(fault);
  if (code === undefined) return 'later';
  if (responseCode === 421 || (responseCode !== undefined && asksForSignIn.has(responseCode)))
    return 'unreachable';
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return 'unreachable';
  if (responseCode === undefined) return 'refused';
  if (command === 'MAIL FROM') return 'unreachable';
  return responseCode >= 500 && responseCode !== 503 ? 'refused' : 'later';
}

interface SmtpFacts {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Only what comes from the SMTP connection names a command. */
function smtpFacts(fault: unknown): SmtpFacts {
  return typeof fault === 'object' && fault !== null && 'command' in fault ? (fault as SmtpFacts) : {};
}
