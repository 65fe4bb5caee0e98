// Data validation as a script sees it: the rules of cells, and the builder that makes one.
import { type Access, list, type Members, SELF, served, stateOf } from './access';
import type { Rule } from './grid';

/** The object for a cell's rule; null where it has none. */
export function validation(access: Access, rule: Rule | undefined): object | null {
  return rule ? served<Rule>(access, 'DataValidation', rule, VALIDATION) : null;
}

/** The rule behind a script's DataValidation; undefined for null, which takes a rule away. */
export function ruleGiven(access: Access, given: object | null): Rule | undefined {
  return given === null ? undefined : stateOf<Rule>(access, given);
}

const CHECKBOX: Rule = { allowed: null, strict: true };

const VALIDATION: Members<Rule> = {
  getAllowInvalid: { takes: [[]], run: (_, { strict }) => !strict },
  getHelpText: { takes: [[]], run: (_, { help }) => help ?? null },
  getCriteriaType: {
    takes: [[]],
    run: (access, { allowed }) => access.enums.DataValidationCriteria[allowed ? 'VALUE_IN_LIST' : 'CHECKBOX'],
  },
  getCriteriaValues: {
    takes: [[]],
    run(access, { allowed, arrow }) {
      if (!allowed) return list(access, 0, () => null);
      const values = list(access, allowed.length, (i) => allowed[i]!);
      return list<unknown>(access, 2, (i) => (i === 0 ? values : (arrow ?? true)));
    },
  },
};

interface Draft {
  rule: Rule | null;
  strict: boolean;
  help: string | null;
}

/** SpreadsheetApp.newDataValidation(): lists and checkboxes; other criteria are not emulated. */
export function validationBuilder(access: Access): object {
  return served<Draft>(access, 'DataValidationBuilder', { rule: null, strict: false, help: null }, BUILDER);
}

function set(draft: Draft, change: Partial<Draft>): typeof SELF {
  Object.assign(draft, change);
  return SELF;
}

const BUILDER: Members<Draft> = {
  requireValueInList: {
    takes: [['names'], ['names', 'Boolean']],
    run: (_, draft, values: string[], arrow = true) =>
      set(draft, { rule: { allowed: Array.from(values, String), strict: false, arrow } }),
  },
  requireCheckbox: { takes: [[]], run: (_, draft) => set(draft, { rule: CHECKBOX }) },
  setAllowInvalid: { takes: [['Boolean']], run: (_, draft, allowed: boolean) => set(draft, { strict: !allowed }) },
  setHelpText: { takes: [['String']], run: (_, draft, help: string) => set(draft, { help }) },
  build: {
    takes: [[]],
    run(access, { rule, strict, help }) {
      // The wording for a builder without a criterion is not on record.
      if (!rule) return access.execution.fail('Data validation rules must have a criteria.');
      return validation(access, { ...rule, strict, help });
    },
  },
};
