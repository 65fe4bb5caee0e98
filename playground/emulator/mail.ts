// MailApp: mails go to the world's outbox, under Google's limits on recipients and size.
import { USUAL_MS } from './chance';
import type { LiveExecution } from './execution';
import { notEmulated, strict, wrongSignature } from './service-base';
import { callable, NOTHING } from './signatures';

const FORMS = {
  sendEmail: [
    ['object'],
    ['string', 'string', 'string'],
    ['string', 'string', 'string', 'object'],
    ['string', 'string', 'string', 'string'],
  ],
  getRemainingDailyQuota: NOTHING,
} as const;

export interface Mail {
  at: number;
  from: string;
  to: string;
  subject: string;
  body: string;
  htmlBody: string;
}

const SCOPE = 'script.send_mail';
const DAILY = { consumer: 100, workspace: 1_500 } as const;
const MAX_RECIPIENTS = 50;
const MAX_SUBJECT_LENGTH = 250;
const MAX_BODY_BYTES = { consumer: 200 * 1024, workspace: 400 * 1024 } as const;
const OPTIONS = ['to', 'subject', 'body', 'htmlBody', 'cc', 'bcc', 'name', 'replyTo', 'noReply'];

type Message = Record<string, unknown>;

export function mailApp(execution: LiveExecution, outbox: Mail[]): object {
  const kind = execution.cloud.consumer ? 'consumer' : 'workspace';
  return strict(
    'MailApp',
    callable(execution, 'MailApp', FORMS, {
      sendEmail(...args: unknown[]) {
        execution.call('MailApp.sendEmail', USUAL_MS.mail, SCOPE);
        const message = messageOf(execution, args);
        const recipients = recipientsOf(execution, message);
        const text = (key: string) => String(message[key] ?? '');
        if (text('subject').length > MAX_SUBJECT_LENGTH) execution.fail('Argument too large: subject');
        if (Buffer.byteLength(text('body') + text('htmlBody')) > MAX_BODY_BYTES[kind]) {
          execution.fail('Limit Exceeded: Email Body Size.');
        }
        if (recipients > MAX_RECIPIENTS) execution.fail('Limit Exceeded: Email Recipients Per Message.');
        if (!execution.cloud.spend(execution.user, 'email', recipients, DAILY[kind])) {
          execution.fail('Service invoked too many times for one day: email.');
        }
        outbox.push({
          at: execution.cloud.clock.now(),
          from: execution.user,
          to: text('to'),
          subject: text('subject'),
          body: text('body'),
          htmlBody: text('htmlBody'),
        });
      },
      getRemainingDailyQuota() {
        execution.call('MailApp.getRemainingDailyQuota', 0, SCOPE);
        return execution.cloud.left(execution.user, 'email', DAILY[kind]);
      },
    }),
  );
}

/** The forms (message), (to, subject, body), (to, subject, body, options) and (to, replyTo, subject, body). */
function messageOf(execution: LiveExecution, args: readonly unknown[]): Message {
  const [first, second, third, fourth] = args;
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  const texts = args.filter((arg) => typeof arg === 'string').length;
  let message: Message;
  if (args.length === 1 && isObject(first)) message = first as Message;
  else if (args.length === 3 && texts === 3) message = { to: first, subject: second, body: third };
  else if (args.length === 4 && texts === 4) message = { to: first, replyTo: second, subject: third, body: fourth };
  else if (args.length === 4 && texts === 3 && isObject(fourth)) {
    message = { ...(fourth as Message), to: first, subject: second, body: third };
  } else return wrongSignature(execution, 'MailApp.sendEmail', args);
  for (const option of Object.keys(message)) {
    if (!OPTIONS.includes(option)) notEmulated(`the option ${option} of MailApp.sendEmail`);
  }
  return message;
}

/** How many people it goes to; each address is checked. */
function recipientsOf(execution: LiveExecution, message: Message): number {
  const listed = ['to', 'cc', 'bcc'].flatMap((key) => String(message[key] ?? '').split(','));
  const addresses = listed.map((address) => address.trim()).filter((address) => address !== '');
  const bad = addresses.find((address) => !/^([^<>]*<)?[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,.]+>?$/.test(address));
  if (bad !== undefined || addresses.length === 0) execution.fail(`Invalid email: ${bad ?? ''}`);
  return addresses.length;
}
