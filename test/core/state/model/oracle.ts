// What each file truly delivered, who edited it since, and what its state could know: told by events alone, not by the product.
import { FIELDS, type Field, PATH, type Posted, type SheetRow, type Tab, type Values, type World } from './world';
import { BROKEN, REFUSED } from './world';

/**
 * How much a file's state can know of a field. `none`: nothing that counts. `seen`: read from Signitic and stored.
 * `in flight`: a request may have arrived. `believed`: what `base` says was accepted. `unknown`: between these.
 */
type Belief = 'none' | 'seen' | 'in flight' | 'believed' | 'unknown';

interface Known {
  belief: Belief;
  /** The value that was accepted, or found, when it came to be believed. */
  base: string;
  /** The run in which that was. */
  since: number;
  /** The tab whose value it is, where that is certain. */
  owner: number | null;
  /** What this file delivered last, or was found to agree with; null for nothing. */
  delivered: string | null;
  /** Somebody changed it in Signitic after that. */
  edited: boolean;
  /** Signitic's values whenever it was read since the state was last lost. */
  readonly read: Set<string>;
  /** Everything that this file ever sent. */
  readonly sent: Set<string>;
}

export type What = 'changed' | 'selected' | 'all' | 'refused';

/** A run as the oracle follows it. */
export interface Run {
  readonly number: number;
  readonly tab: Tab;
  readonly what: What;
  readonly selected: ReadonlySet<number> | null;
  /** Of *Sync selected rows*: whom, and what their cells said then. */
  readonly asked: ReadonlyMap<string, string>;
  readonly confirmed: boolean;
  /** Goes on with an earlier run, whose people count as sent although Signitic may have lost them meanwhile. */
  readonly resumed: boolean;
  /** Signitic's list, or records of single people, could not be had. */
  readonly blind: 'no list' | 'no records' | null;
  readonly posted: Map<string, Set<Field>>;
  readonly read: Set<string>;
  readonly replaced: Set<string>;
  /** Fields, as e-mail and field, with which it did not make a person whom Signitic did not have. */
  readonly madeWithout: Set<string>;
  /** Blank cells, as e-mail and field, of which the report says that they may stand for the value above them. */
  readonly underValue: Set<string>;
}

const MOST_REPLACED = 10;

export class Oracle {
  readonly violations: string[] = [];
  private readonly known = new Map<string, Known>();
  /** People made anew by a run that could not see that Signitic had lost them. */
  private readonly muddled = new Set<string>();

  constructor(private readonly world: World) {}

  of(email: string, field: Field): Known {
    const name = `${this.world.workspace} ${email} ${field}`;
    let known = this.known.get(name);
    if (!known) {
      known = {
        belief: 'none',
        base: '',
        since: 0,
        owner: null,
        delivered: null,
        edited: false,
        read: new Set(),
        sent: new Set(),
      };
      this.known.set(name, known);
    }
    return known;
  }

  /** Another file: what the first one sent is somebody else's now. */
  forget(): void {
    this.known.clear();
    this.muddled.clear();
  }

  /**
   * The state says nothing any more that counts, in the workspace of the key in use.
   * @returns puts back what was known. A run that died before it wrote the property has changed nothing, and a version of
   * the file that is restored after it brings the state back.
   */
  lost(): () => void {
    const before = new Map<Known, Known>();
    for (const [name, known] of this.known) {
      if (!name.startsWith(`${this.world.workspace} `)) continue;
      before.set(known, { ...known, read: new Set(known.read) });
      known.belief = 'none';
      known.read.clear();
      known.owner = null;
    }
    return () => {
      for (const [known, { belief, owner, read }] of before) {
        Object.assign(known, { belief, owner });
        for (const value of read) known.read.add(value);
      }
    };
  }

  /** Parts of the state may be gone: nothing certain can be said. */
  damaged(): void {
    for (const known of this.known.values()) if (known.belief !== 'none') known.belief = 'unknown';
  }

  /** The last record is gone: what the last run learned may be unknown again. */
  undone(run: Run): void {
    for (const [name, known] of this.known) {
      const [, email = '', field = ''] = name.split(' ');
      const touched = run.posted.get(email)?.has(field as Field) || run.read.has(email);
      const isMade = run.madeWithout.has(`${email} ${field}`);
      if (known.belief === 'seen' || known.since === run.number || touched || isMade) known.belief = 'unknown';
    }
  }

  edited(email: string, field: Field): void {
    this.of(email, field).edited = true;
  }

  deleted(email: string): void {
    for (const field of FIELDS) {
      const known = this.of(email, field);
      known.delivered = null;
      known.edited = false;
      if (known.belief !== 'none') known.belief = 'unknown';
    }
  }

  /** A person has asked for these people: everything goes. */
  asked({ tab, what, selected }: Run): void {
    tab.rows.forEach(({ email }, i) => {
      if (what === 'selected' && !selected?.has(i + 2)) return;
      for (const field of FIELDS) {
        const known = this.of(email, field);
        if (what === 'all' || known.belief !== 'none') known.belief = 'unknown';
      }
      this.muddled.delete(`${this.world.workspace} ${email}`);
    });
  }

  read(run: Run, email: string): void {
    run.read.add(email);
    for (const field of FIELDS) this.of(email, field).read.add(this.world.users.get(email)?.[field] ?? '');
  }

  /** Before a request: does the body name anything that need not, or must not, go? */
  posting(run: Run, posted: readonly Posted[]): void {
    for (const { email, values } of posted) {
      const fields = run.posted.get(email) ?? new Set();
      run.posted.set(email, fields);
      if (run.what === 'selected' && !run.asked.has(email)) this.violate(`${email} is sent without being selected`);
      const held = this.world.users.get(email);
      for (const [field, value] of values) {
        // What has no answer is repeated within a run.
        const repeated = fields.has(field);
        fields.add(field);
        if (held && !repeated && run.what !== 'all' && !this.muddled.has(`${this.world.workspace} ${email}`))
          this.judge(run, email, field, value, values, held);
      }
      if (!held && run.blind === 'no list') this.muddled.add(`${this.world.workspace} ${email}`);
    }
  }

  private judge(
    run: Run,
    email: string,
    field: Field,
    value: string,
    values: ReadonlyMap<Field, string>,
    held: Values,
  ): void {
    const known = this.of(email, field);
    const what = `${email} ${field} (${value} over ${held[field]})`;
    if (known.belief === 'believed' && known.base === value && !this.goesWithPath(email, field, values)) {
      this.violate(held[field] === value ? `${what} is sent without need` : `${what}: an edit is overwritten`);
    }
    if (known.belief === 'none' && known.read.size === 0 && !run.blind && !run.confirmed)
      this.violate(`${what} is sent unread`);
    const other = this.world.tabs.find((tab) => tab.id === known.owner && tab !== run.tab);
    if (run.what === 'changed' && known.belief === 'believed' && known.base !== value && stands(other, email))
      if (!this.goesWithPath(email, field, values)) this.violate(`${what} is taken over from another tab`);
  }

  /** A path goes whole when a level of it goes. */
  private goesWithPath(email: string, field: Field, values: ReadonlyMap<Field, string>): boolean {
    if (!PATH.includes(field)) return false;
    return PATH.some((other) => {
      const known = this.of(email, other);
      return other !== field && values.has(other) && (known.belief !== 'believed' || known.base !== values.get(other));
    });
  }

  /** After Signitic applied a request. `before`: what it held. */
  applied(run: Run, posted: readonly Posted[], before: ReadonlyMap<string, Values>): void {
    for (const { email, values } of posted) {
      for (const [field, value] of values) {
        const known = this.of(email, field);
        const held = before.get(email)?.[field] ?? '';
        const foreign = held !== '' && held !== value && !known.sent.has(held);
        if (foreign && (known.belief === 'none' || known.belief === 'seen')) run.replaced.add(email);
        known.delivered = value;
        known.edited = false;
        known.sent.add(value);
        known.owner = known.belief === 'believed' || known.belief === 'none' ? run.tab.id : null;
      }
      if (!before.has(email)) for (const field of FIELDS) if (!values.has(field)) this.madeWithout(run, email, field);
      if (PATH.some((field) => values.has(field)))
        for (const field of PATH) if (!values.has(field)) this.wiped(email, field);
    }
    if (!run.confirmed && run.what !== 'all' && run.replaced.size > MOST_REPLACED)
      this.violate(`${run.replaced.size} people are replaced unasked`);
  }

  /** Signitic made a person without this field: nothing that was sent before counts. */
  private madeWithout(run: Run, email: string, field: Field): void {
    run.madeWithout.add(`${email} ${field}`);
    const known = this.of(email, field);
    known.belief = 'none';
    known.delivered = '';
    known.edited = false;
    known.read.clear();
  }

  /** A path that leaves a level out blanks it. */
  private wiped(email: string, field: Field): void {
    const known = this.of(email, field);
    known.delivered = '';
    known.edited = false;
    if (known.belief !== 'none') known.belief = 'unknown';
  }

  /** A slice was killed, failed or stopped: what was under way may have arrived or not. */
  broke(run: Run): void {
    for (const [email, fields] of run.posted) for (const field of fields) this.of(email, field).belief = 'in flight';
    for (const { email, cells } of run.tab.rows) {
      const differs = (field: Field) => cells[field] !== this.of(email, field).base;
      for (const field of FIELDS) {
        const known = this.of(email, field);
        const goes = differs(field) || (PATH.includes(field) && PATH.some(differs));
        // Whether a person was made anew is not known either.
        const isMade = run.madeWithout.has(`${email} ${field}`);
        const touched = known.belief === 'seen' || (known.belief === 'none' && run.read.has(email));
        if (touched || isMade || (known.belief === 'believed' && goes)) known.belief = 'unknown';
      }
    }
  }

  /** A slice was held: what it read is stored. */
  held(run: Run): void {
    for (const email of run.read)
      for (const field of FIELDS) {
        const known = this.of(email, field);
        const mapped = run.tab.mapped.has(field) && run.tab.rows.some((row) => row.email === email && row.cells[field]);
        if (known.belief === 'none' && mapped) known.belief = 'seen';
      }
  }

  /** Reads that were not needed. Only of slices that did not end with a question, which looks people up for its examples. */
  checkReads(run: Run): void {
    if (run.what === 'all' && run.read.size > 0) this.violate('somebody is read although everybody is sent');
    for (const email of run.read) {
      const row = run.tab.rows.find((one) => one.email === email);
      if (!row || run.blind || !this.world.users.has(email)) continue;
      const needed = FIELDS.some((field) => {
        const { belief } = this.of(email, field);
        return run.tab.mapped.has(field) && row.cells[field] !== '' && (belief === 'none' || belief === 'unknown');
      });
      if (!needed) this.violate(`${email} is read without need`);
    }
  }

  /** After an undisturbed run to its end: is everything in Signitic? What is, counts as believed from now on. */
  done(run: Run): void {
    run.tab.rows.forEach((row) => {
      if (!isClean(row, run.tab) || (run.what === 'selected' && !run.asked.has(row.email))) return;
      // Whom an earlier slice has sent is not looked at again: what was typed since then waits for the next sync.
      const isTypedSince =
        run.resumed && run.what === 'selected' && run.asked.get(row.email) !== JSON.stringify(row.cells);
      if (isTypedSince) return;
      for (const field of run.tab.mapped) this.settle(run, row, field);
    });
  }

  private settle(run: Run, { email, cells }: SheetRow, field: Field): void {
    if (this.muddled.has(`${this.world.workspace} ${email}`)) return;
    const known = this.of(email, field);
    const value = cells[field];
    const held = this.world.users.get(email)?.[field] ?? null;
    // Without a list nobody can tell that Signitic has lost a person.
    if (held === null && (run.resumed || run.blind === 'no list')) return;
    const other = this.world.tabs.some((tab) => tab !== run.tab && stands(tab, email));
    const posted = run.posted.get(email)?.has(field) ?? false;
    if (value === '') {
      const must = known.belief === 'believed' || known.belief === 'in flight';
      const ours = must && known.delivered !== null && known.delivered !== '' && !known.edited;
      // Nobody can know whether such a blank is meant, so it is told and clears nothing.
      const isUnder = run.underValue.has(`${email} ${field}`);
      if (this.world.blank === 'clear' && ours && held !== '' && !other && !isUnder)
        this.violate(`${email} ${field} is blank and still ${held}`);
      if (known.delivered === '' && held === '' && posted) this.believe(run, known, '', posted);
      return;
    }
    const kept = known.edited && (known.delivered === value || known.read.has(value));
    if (held !== value && !kept && !other) this.violate(`${email} ${field} is ${held} instead of ${value}`);
    // Of a person in two tabs the other one may keep the field, whatever this row says.
    if (held === value && other && !posted && (known.belief !== 'believed' || known.base !== value)) return;
    if (held === value) this.believe(run, known, value, posted);
    else if (kept && known.belief !== 'believed') known.belief = 'unknown';
  }

  private believe(run: Run, known: Known, value: string, posted: boolean): void {
    if (known.belief !== 'believed' || known.base !== value) {
      known.since = run.number;
      if (known.belief !== 'believed' && !posted) known.owner = null;
    }
    known.belief = 'believed';
    known.base = value;
    known.delivered = value;
    known.edited = false;
    known.sent.add(value);
  }

  violate(text: string): void {
    this.violations.push(text);
  }
}

const stands = (tab: Tab | undefined, email: string): boolean =>
  tab?.isMapped === true && tab.rows.some((row) => row.email === email);

/** A row without an error, and whom Signitic does not refuse. */
export const isClean = ({ cells }: SheetRow, tab: Tab): boolean =>
  [...tab.mapped].every((field) => cells[field] !== BROKEN && cells[field] !== REFUSED);
