// The rules of the sync state, each taken away by a few words of its source, and the story that shows what it was for.
import type { Story } from './directed';
import type { Mutation } from './load';

export interface Rule extends Mutation {
  readonly story: Story;
}

const ENTRY = 'state/entry.ts';
const STATE = 'state/state.ts';
const JOURNAL = 'state/journal.ts';
const FIELDS = 'state/fields.ts';
const SELECT = 'state/select.ts';
const ONE_FIELD = "fields.set(key, ours ? { ...before, mark: 'unsure', changed: false } :";

/** The first twelve are the rows of the table of holes; see docs/architecture.md. */
export const RULES: readonly Rule[] = [
  {
    rule: 'Fields about to be sent are not sure.',
    file: ENTRY,
    story: 'EDIT_TAKEN_BACK',
    replace: [[ONE_FIELD, 'fields.set(key, ours ? before :']],
  },
  {
    rule: 'Only the fields that go are not sure, and not all of the person.',
    file: ENTRY,
    story: 'EDIT_TAKEN_BACK',
    replace: [
      [
        '  for (const [key, field] of fields) if (mayBeBlanked(key, prints)) fields.set(key, blankedField(field));\n',
        '  for (const [key, field] of fields) fields.set(key, doubtedField(field));\n',
      ],
    ],
  },
  {
    rule: 'The property is written before the requests, and not after them.',
    file: JOURNAL,
    story: 'VERSION_BACK',
    replace: [
      [
        "    this.append(entries, '');\n    this.writeProperty(this.property.from);",
        "    this.append(entries, '');\n    if (this.property.to === 0) this.writeProperty(this.property.from);",
      ],
      [
        '      this.store.append(texts);\n    } catch {\n      this.store.append(texts);\n    }\n    this.add(texts);',
        '      this.store.append(texts);\n    } catch {\n      this.store.append(texts);\n    }\n    this.add(texts);\n    this.writeProperty(this.property.from);',
      ],
    ],
  },
  {
    rule: 'The record is in the sheet before the property names it.',
    file: JOURNAL,
    story: 'EDIT_TAKEN_BACK',
    replace: [
      [
        "    this.append(entries, '');\n    this.writeProperty(this.property.from);",
        "    this.store.writeProperty({ ...this.property, to: this.next, stamp: this.writer.stamp });\n    this.append(entries, '');\n    this.property = { ...this.property, to: this.next - 1, stamp: this.writer.stamp };",
      ],
    ],
  },
  {
    rule: 'What stands below a missing record is not believed.',
    file: STATE,
    story: 'RECORD_DELETED',
    replace: [['if (!records.has(number)) return number + 1;', '']],
  },
  {
    rule: 'The property keeps from where records are believed.',
    file: JOURNAL,
    story: 'OTHER_WORKSPACE',
    replace: [['from: state.from, keys', 'keys']],
  },
  {
    rule: 'The property keeps the stamp of the slice beside the number of the record.',
    file: STATE,
    story: 'NUMBER_AGAIN',
    replace: [['records.get(property.to)?.stamp === property.stamp', 'records.has(property.to)']],
  },
  {
    rule: 'Restated records are in the tab before the old ones are deleted.',
    file: JOURNAL,
    story: 'REWRITTEN',
    replace: [['    const first = this.next;\n', '    const first = this.next;\n    this.store.deleteBelow(first);\n']],
  },
  {
    rule: 'What was not sure is restated as not sure.',
    file: JOURNAL,
    story: 'IN_FLIGHT_WHEN_REWRITTEN',
    replace: [
      [
        'if (same) same.push(entry);\n      else byTab.set(tab, [entry]);',
        "const sure = { ...entry, fields: new Map([...entry.fields].map(([key, field]) => [key, { ...field, mark: 'sure' as const }])) };\n      if (same) same.push(sure);\n      else byTab.set(tab, [sure]);",
      ],
    ],
  },
  {
    rule: 'Another key is another workspace.',
    file: STATE,
    story: 'OTHER_WORKSPACE',
    replace: [['property?.keys.includes(key) ?? false', 'property !== null']],
  },
  {
    rule: 'A person whom Signitic does not list has no sure field.',
    file: SELECT,
    story: 'DELETED_THERE',
    replace: [
      [
        'const isNew = listed === false && !(waits && waits.send.size + waits.unread.length === 0);',
        'const isNew = listed === false && before === undefined;',
      ],
    ],
  },
  {
    rule: 'Without the property nothing is sent.',
    file: JOURNAL,
    story: 'PROPERTY_FAILS',
    replace: [
      [
        '    this.store.writeProperty(this.property);\n  }',
        '    try {\n      this.store.writeProperty(this.property);\n    } catch {}\n  }',
      ],
    ],
  },
  {
    rule: 'A damaged record counts as a missing one.',
    file: 'state/record.ts',
    story: 'RECORD_CUT',
    replace: [
      ['if (cell.slice(VERSION.length, VERSION.length + PRINT_CHARS) !== checksum.text(json)) return null;', ''],
      [
        '    return fromParts(JSON.parse(json) as unknown[]);\n  } catch {\n    return null;',
        "    return fromParts(JSON.parse(json) as unknown[]);\n  } catch {\n    return { number: Number(/,(\\d+),/.exec(json)?.[1]), stamp: '', tab: 0, asked: '', kind: 'people', entries: [] };",
      ],
    ],
  },
  {
    rule: 'Two records with one number count as none.',
    file: STATE,
    story: 'OLD_ROW_PASTED',
    replace: [['for (const number of double) records.delete(number);', '']],
  },
  {
    rule: 'An entry restates the fields that are not mapped.',
    file: ENTRY,
    story: 'UNMAPPED',
    replace: [
      [
        '    const now = mayBeBlanked(key, prints) ? blankedField(field) : field;\n',
        '    if (!prints.has(key)) continue;\n    const now = field;\n',
      ],
    ],
  },
  {
    rule: 'A blank cell clears what is not sure, whatever its fingerprint.',
    file: FIELDS,
    story: 'CLEARED_AGAIN',
    replace: [["known.print === print && known.mark !== 'unsure'", 'known.print === print']],
  },
  {
    rule: 'The state before a request names newcomers too.',
    file: 'steps/deliver.ts',
    story: 'FIRST_RUN_DIES',
    replace: [
      [
        'inFlight(before.get(one) as Entry,',
        "((entry: Entry, change: Parameters<typeof inFlight>[1]) => entry.done === 'none' ? entry : inFlight(entry, change))(before.get(one) as Entry,",
      ],
    ],
  },
  {
    rule: 'What was read from Signitic is never taken for what was sent.',
    file: ENTRY,
    story: 'LIVING_WORKSPACE',
    replace: [
      [
        "fields.set(key, { print, mark: 'seen', changed: false, tab });",
        "fields.set(key, { print, mark: 'sure', changed: false, tab });",
      ],
    ],
  },
  {
    rule: 'What is not believed is read before it is sent.',
    file: FIELDS,
    story: 'ONE_LIVING',
    replace: [
      ['if (!NEVER_READ.includes(key) && !sendUnread) {', 'if (!NEVER_READ.includes(key) && !sendUnread && false) {'],
    ],
  },
  {
    rule: 'More than ten people are not replaced unasked.',
    file: 'safety/limits.ts',
    story: 'LIVING_WORKSPACE',
    replace: [
      [
        'const isReplaced = ({ plan }: Send): boolean => plan.replaced.length > 0;',
        'const isReplaced = (_: Send): boolean => false;',
      ],
    ],
  },
  {
    rule: 'A refused payload changes no field.',
    file: ENTRY,
    story: 'REFUSED_ONCE',
    replace: [
      [
        'return { ...entry, run, extras: { ...entry.extras, refused: { payload, words } } };',
        'return { ...doubted(entry), run, extras: { ...entry.extras, refused: { payload, words } } };',
      ],
    ],
  },
  {
    rule: 'The tab that sent a field first keeps it.',
    file: FIELDS,
    story: 'TWO_TABS',
    replace: [
      [
        "if (!same && known.mark !== 'seen' && known.print !== '' && known.tab !== tab && standsIn(known.tab)) {",
        'if (false) {',
      ],
    ],
  },
  {
    rule: 'A path that leaves a level out makes that level not sure.',
    file: ENTRY,
    story: 'LEVEL_LEFT_OUT',
    replace: [['return key.startsWith(PATH) && !prints.has(key)', 'return false && !prints.has(key)']],
  },
  {
    rule: 'A level that was only read is read again once a path left it out.',
    file: ENTRY,
    story: 'READ_LEVEL_LEFT_OUT',
    replace: [["field.mark === 'seen' ? { ...field, mark: 'old' } : doubtedField(field)", 'doubtedField(field)']],
  },
  {
    rule: 'What was read is stored before anything is held or sent.',
    file: 'steps/read-people.ts',
    story: 'ONE_LIVING',
    replace: [['    store(reading, byEmail, file, learn);\n', '']],
  },
  {
    rule: 'A run by hand records whom it was asked for.',
    file: 'steps/deliver.ts',
    story: 'SELECTED_GOES_ON',
    replace: [['    recordAsked(selection);\n', '']],
  },
];
