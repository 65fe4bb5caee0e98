// Mail to the maker of a schedule, since Google sends none when an add-on's trigger fails.

/**
 * Sends a plain mail. False when it could not be sent: no permission, no quota, no address. A failure to complain must
 * not be another failure.
 */
export function sendMail(to: string, subject: string, body: string): boolean {
  try {
    if (to === '' || MailApp.getRemainingDailyQuota() < 1) return false;
    MailApp.sendEmail(to, subject.slice(0, 200), body);
    return true;
  } catch {
    return false;
  }
}
