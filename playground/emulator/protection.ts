// Protected tabs and ranges as a script sees, makes and changes them.
import { type Access, list, type Members, type RangeState, SELF, served, stateOf } from './access';
import { rangeGiven } from './range';
import { ASK } from './latency';
import type { Area } from './places';
import { mayEditProtected } from './refusals';
import type { Protection, Tab } from './tab';

interface ProtectionState {
  readonly tab: Tab;
  readonly protection: Protection;
}

const handed = (access: Access, state: ProtectionState) =>
  served<ProtectionState>(access, 'Protection', state, PROTECTION);

/** Those of the tabs that are of one type, "RANGE" or "SHEET". */
export function protectionsOf(access: Access, tabs: readonly Tab[], type: object): object[] {
  const whole = String(type) === 'SHEET';
  const found = tabs.flatMap((tab) =>
    tab.protections.filter(({ area }) => (area === null) === whole).map((protection) => ({ tab, protection })),
  );
  return list(access, found.length, (i) => handed(access, found[i]!));
}

/** Protects a tab (null) or a range for the person who runs the script, and for the file's owner. */
export function protect(access: Access, tab: Tab, area: Area | null): object {
  const protection: Protection = { area, open: [], editors: [access.execution.user], warningOnly: false };
  tab.protections.push(protection);
  return handed(access, { tab, protection });
}

function change(access: Access, { protection }: ProtectionState, to: Partial<Protection>): typeof SELF {
  // The wording for those who may not edit it is not on record.
  if (!mayEditProtected(access, protection)) access.execution.fail('You do not have permission to do that.');
  Object.assign(protection, to);
  return SELF;
}

function userOf(access: Access, email: string): object {
  return served(access, 'User', email, { getEmail: { takes: [[]], run: (_, own) => own } });
}

const PROTECTION: Members<ProtectionState> = {
  canEdit: { takes: [[]], ms: ASK, run: (access, { protection }) => mayEditProtected(access, protection) },
  isWarningOnly: { takes: [[]], ms: ASK, run: (_, { protection }) => protection.warningOnly },
  getDescription: { takes: [[]], ms: ASK, run: (_, { protection }) => protection.description ?? '' },
  getProtectionType: {
    takes: [[]],
    run: (access, { protection }) => access.enums.ProtectionType[protection.area ? 'RANGE' : 'SHEET'],
  },
  // TAB-04: where people are only warned, nobody is listed.
  getEditors: {
    takes: [[]],
    ms: ASK,
    run(access, { protection }) {
      const editors = protection.warningOnly ? [] : protection.editors;
      return list(access, editors.length, (i) => userOf(access, editors[i]!));
    },
  },
  getUnprotectedRanges: {
    takes: [[]],
    ms: ASK,
    run: (access, { tab, protection }) =>
      list(access, protection.open.length, (i) => access.make.range(access, tab, protection.open[i]!)),
  },
  getRange: {
    takes: [[]],
    run(access, { tab, protection }) {
      const whole = { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns };
      // WRITE-32: the range of a whole tab has no name.
      return protection.area
        ? access.make.range(access, tab, { ...protection.area })
        : access.make.range(access, tab, whole, { rows: true, columns: true });
    },
  },
  setDescription: {
    takes: [['String']],
    ms: ASK,
    run: (access, state, description: string) => change(access, state, { description }),
  },
  setWarningOnly: {
    takes: [['Boolean']],
    ms: ASK,
    run: (access, state, warningOnly: boolean) => change(access, state, { warningOnly }),
  },
  setUnprotectedRanges: {
    takes: [['ranges']],
    ms: ASK,
    run: (access, state, given: object[]) =>
      change(access, state, {
        open: Array.from(given, (one): RangeState => rangeGiven(access, one)).map(({ area }) => area),
      }),
  },
  addEditor: {
    takes: [['String']],
    ms: ASK,
    run: (access, state, email: string) => change(access, state, { editors: [...state.protection.editors, email] }),
  },
  removeEditor: {
    takes: [['String']],
    ms: ASK,
    run: (access, state, email: string) =>
      change(access, state, { editors: state.protection.editors.filter((one) => one !== email) }),
  },
  removeEditors: {
    takes: [['people'], ['names']],
    ms: ASK,
    run(access, state, given: readonly (object | string)[]) {
      const gone = Array.from(given, (one) => (typeof one === 'string' ? one : stateOf<string>(access, one)));
      return change(access, state, { editors: state.protection.editors.filter((email) => !gone.includes(email)) });
    },
  },
  remove: {
    takes: [[]],
    ms: ASK,
    run(access, state) {
      change(access, state, {});
      state.tab.protections = state.tab.protections.filter((one) => one !== state.protection);
    },
  },
};
