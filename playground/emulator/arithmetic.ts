// The value of the few formulas that the emulator computes: numbers, texts and signs. Others show #NAME?, broken ones #ERROR!.

class FormulaError {
  constructor(readonly shown: '#ERROR!' | '#NAME?' | '#DIV/0!' | '#VALUE!') {}
}

type Operand = number | string | boolean;

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|([\p{L}_$][\p{L}\d_.$:!]*)|([-+*/^&(),;%=<>]))/uy;

/** What a formula shows, given with its leading "=". There is no calculation engine: `Tab.putFormula` states other results. */
export function computed(formula: string): Operand {
  try {
    return new Expression(tokens(formula.slice(1))).value();
  } catch (error) {
    if (error instanceof FormulaError) return error.shown;
    throw error;
  }
}

interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'mark';
  readonly text: string;
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw new FormulaError('#ERROR!');
    const kind =
      match[1] !== undefined ? 'number' : match[2] !== undefined ? 'text' : match[3] !== undefined ? 'name' : 'mark';
    found.push({ kind, text: match[1] ?? match[2]?.replace(/""/g, '"') ?? match[3] ?? match[4]! });
  }
  return found;
}

function toNumber(value: Operand): number {
  if (typeof value === 'string') throw new FormulaError('#VALUE!');
  return Number(value);
}

/** Reads an expression from left to right, computing as it goes. */
class Expression {
  private at = 0;
  /** Whether a name stood in it: it cannot be computed then, which must not hide that the rest is broken. */
  private named = false;

  constructor(private readonly list: readonly Token[]) {}

  value(): Operand {
    const result = this.joined();
    if (this.at < this.list.length) throw new FormulaError('#ERROR!');
    if (this.named) throw new FormulaError('#NAME?');
    return result;
  }

  /** Takes the next token if it is one of these marks. */
  private mark(...marks: string[]): string | null {
    const token = this.list[this.at];
    if (token?.kind !== 'mark' || !marks.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }

  private joined(): Operand {
    let value = this.sum();
    while (this.mark('&')) value = String(value) + String(this.sum());
    return value;
  }

  private sum(): Operand {
    let value = this.product();
    for (let sign = this.mark('+', '-'); sign; sign = this.mark('+', '-')) {
      const right = toNumber(this.product());
      value = sign === '+' ? toNumber(value) + right : toNumber(value) - right;
    }
    return value;
  }

  private product(): Operand {
    let value = this.percent();
    for (let sign = this.mark('*', '/'); sign; sign = this.mark('*', '/')) {
      const right = toNumber(this.percent());
      if (sign === '/' && right === 0 && !this.named) throw new FormulaError('#DIV/0!');
      value = sign === '*' ? toNumber(value) * right : toNumber(value) / right;
    }
    return value;
  }

  private percent(): Operand {
    let value = this.operand();
    while (this.mark('%')) value = toNumber(value) / 100;
    return value;
  }

  private operand(): Operand {
    if (this.mark('-')) return -toNumber(this.operand());
    if (this.mark('+')) return this.operand();
    if (this.mark('(')) {
      const inner = this.joined();
      this.close();
      return inner;
    }
    const token = this.list[this.at++];
    if (token?.kind === 'number') return Number(token.text);
    if (token?.kind === 'text') return token.text;
    if (token?.kind !== 'name') throw new FormulaError('#ERROR!');
    if (this.mark('(')) return this.call(token.text.toUpperCase());
    if (/^(TRUE|FALSE)$/i.test(token.text)) return /true/i.test(token.text);
    this.named = true;
    return 0;
  }

  private call(name: string): Operand {
    const given: Operand[] = [];
    if (!this.mark(')')) {
      do given.push(this.joined());
      while (this.mark(',', ';'));
      this.close();
    }
    if (name === 'SUM') return given.reduce<number>((sum, value) => sum + toNumber(value), 0);
    if (name === 'HYPERLINK') return given[1] ?? given[0] ?? '';
    this.named = true;
    return 0;
  }

  private close(): void {
    if (!this.mark(')')) throw new FormulaError('#ERROR!');
  }
}
