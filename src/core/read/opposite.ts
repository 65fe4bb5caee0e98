// Yes and no where the header means the opposite of "active": "Blocked", "Disabled", userAccountControl.
import { readBoolean } from './boolean';

// Words that say by themselves where somebody stands; they are no answers to the header's question.
const STATE = /acti[vf]|aktiv|attiv|actief|ativ|enabled|disabled|habilit|abilit|schakeld|^o(?:n|ff)$/i;
// https://learn.microsoft.com/troubleshoot/windows-server/active-directory/useraccountcontrol-manipulate-account-properties
const NORMAL_ACCOUNT = 0x200;
const ACCOUNT_DISABLED = 0x2;
const FLAGS = /^\d{3,8}$/;

/** Whether a value is a number of userAccountControl, as a person's account has it. */
export function isAccountFlags(value: string | number | boolean): boolean {
  const text = String(value).trim();
  return FLAGS.test(text) && (Number(text) & NORMAL_ACCOUNT) !== 0;
}

/**
 * Whether the person is active, by a cell under a header that asks for the opposite: yes means no, but "inactive" stays what it says.
 * Null when it says neither.
 * @param said what the cell says by itself
 */
export function oppositeOf(
  value: string | number | boolean,
  said: boolean | null = readBoolean(value),
): boolean | null {
  if (isAccountFlags(value)) return (Number(value) & ACCOUNT_DISABLED) === 0;
  if (said === null || (typeof value === 'string' && STATE.test(value.trim()))) return said;
  return !said;
}
