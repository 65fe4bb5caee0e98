// Mail to the owner of a schedule, since Google sends none when an add-on's trigger fails.

/** How sending ended. `failed`: Google refused, perhaps for want of permission. */
export type MailEnd = 'sent' | 'no_address' | 'no_quota' | 'failed';

/** Google refuses subjects over 250 characters. */
const LONGEST_SUBJECT = 200;

/** Sends a plain mail. It never throws: a mail about a failure must not cause another one. */
export function sendMail(to: string, subject: string, body: string): MailEnd {
  if (to === '') return 'no_address';
  try {
    if (MailApp.getRemainingDailyQuota() < 1) return 'no_quota';
    // A file's name may hold line breaks, which a subject must not.
    MailApp.sendEmail(to, subject.replace(/\s+/g, ' ').slice(0, LONGEST_SUBJECT), body);
    return 'sent';
  } catch {
    return 'failed';
  }
}
