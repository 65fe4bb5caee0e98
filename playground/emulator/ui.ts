// Ui: the menus an add-on hangs into the editor, its sidebar, its dialogs, and Google's own alerts and prompts.
import { delivered, type PageReading } from './delivery';
import type { LiveExecution } from './execution';
import type { HtmlOutput } from './html';
import { enumeration, strict, wrongSignature } from './service-base';
import { callable, NOTHING } from './signatures';

export interface Shown {
  user: string;
  kind: 'sidebar' | 'dialog';
  title: string;
  html: string;
  /** What a dialog asked for, in pixels; null is Google's own choice. A sidebar has no say (HTML-04). */
  width: number | null;
  height: number | null;
}

/** One of Google's own boxes, which hold the script until they are closed. */
export interface Alert {
  user: string;
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
}

/** A box as a person sees it, with the buttons of Google's. */
export interface Asked extends Alert {
  buttons: readonly Reply['button'][];
}

/** What a person does with an alert or a prompt. Where nothing is said, they press OK, or the cross where there is more than OK. */
export interface Reply {
  button: (typeof BUTTONS)[number];
  text?: string;
  /** How long it takes them, in ms: the script stands still meanwhile (HTML-07). */
  after?: number;
}

const BUTTONS = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const;
const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const;
type ButtonSetName = (typeof BUTTON_SETS)[number];

/** A menu as one person sees it; null is a separator. */
export interface Menu {
  user: string;
  /** The caption of a menu of its own, or null for the add-on's menu under Extensions. */
  caption: string | null;
  items: ({ caption: string; handler: string } | null)[];
}

export interface Screen {
  readonly pageReading: PageReading;
  shown: Shown[];
  menus: Menu[];
  alerts: Alert[];
  replies: Reply[];
  /** Asks somebody who is there, once no reply is left. */
  answerBox?: ((box: Asked) => Reply) | null;
}

const SCOPE = 'script.container.ui';
const PROMPT = { getSelectedButton: NOTHING, getResponseText: NOTHING };
const MENU = { addItem: [['text', 'text']], addSeparator: NOTHING, addToUi: NOTHING } as const;

export function ui(execution: LiveExecution, screen: Screen): object {
  const show = (method: string, kind: Shown['kind'], given: unknown[]) => {
    execution.call(`Ui.${method}`, 0, SCOPE);
    const [output, title] = given;
    const fits = given.length === (kind === 'sidebar' ? 1 : 2) && (kind === 'sidebar' || typeof title === 'string');
    if (!fits || String(output) !== 'HtmlOutput') wrongSignature(execution, `Ui.${method}`, given);
    const html = output as HtmlOutput;
    const heading = typeof title === 'string' ? title : html.getTitle();
    screen.shown.push({
      user: execution.user,
      kind,
      title: heading,
      html: delivered(html.getContent(), screen.pageReading),
      width: kind === 'dialog' ? html.getWidth() : null,
      height: kind === 'dialog' ? html.getHeight() : null,
    });
  };
  const Button = enumeration('Button', BUTTONS);
  const ButtonSet = enumeration('ButtonSet', BUTTON_SETS);
  const setOf = (given: unknown) => BUTTON_SETS.find((name) => ButtonSet[name] === given) ?? null;
  // No scope is asked for: what is left to an add-on that may show nothing of its own (AUTH-07).
  const ask = (kind: Alert['kind'], args: unknown[]): Reply => {
    execution.call(`Ui.${kind}`, 0);
    const box = boxOf(args, setOf) ?? wrongSignature(execution, `Ui.${kind}`, args);
    const { title, text, buttons } = box;
    screen.alerts.push({ user: execution.user, kind, title, text });
    const reply: Reply = screen.replies.shift() ??
      screen.answerBox?.({ user: execution.user, kind, title, text, buttons: buttonsOf(buttons) }) ?? {
        button: buttons === 'OK' ? 'OK' : 'CLOSE',
      };
    if (!pressable(reply.button, buttons))
      execution.outside(() => {
        throw new Error(`A box with the buttons ${buttons} has no ${reply.button}: “${text}”`);
      });
    letGoOfLocks(execution);
    execution.pass(reply.after ?? 0);
    return reply;
  };
  return strict('Ui', {
    Button,
    ButtonSet,
    alert: (...args: unknown[]) => Button[ask('alert', args).button],
    prompt(...args: unknown[]) {
      const { button, text = '' } = ask('prompt', args);
      const members = { getSelectedButton: () => Button[button], getResponseText: () => text };
      return strict('PromptResponse', callable(execution, 'Ui.PromptResponse', PROMPT, members));
    },
    createAddonMenu(...given: unknown[]) {
      execution.call('Ui.createAddonMenu', 0);
      if (given.length > 0) wrongSignature(execution, 'Ui.createAddonMenu', given);
      return menu(execution, screen, null);
    },
    createMenu(...given: unknown[]) {
      execution.call('Ui.createMenu', 0);
      if (given.length !== 1) wrongSignature(execution, 'Ui.createMenu', given);
      return menu(execution, screen, String(given[0]));
    },
    showSidebar: (...given: unknown[]) => show('showSidebar', 'sidebar', given),
    showModalDialog: (...given: unknown[]) => show('showModalDialog', 'dialog', given),
    showModelessDialog: (...given: unknown[]) => show('showModelessDialog', 'dialog', given),
  });
}

interface Box {
  title: string;
  text: string;
  buttons: ButtonSetName;
}

/** `(text)`, `(text, buttons)` and `(title, text, buttons)`; null for anything else. */
function boxOf(args: readonly unknown[], setOf: (given: unknown) => ButtonSetName | null): Box | null {
  const [first, second, third] = args;
  if (typeof first !== 'string' || args.length > 3) return null;
  if (args.length === 1) return { title: '', text: first, buttons: 'OK' };
  const buttons = setOf(args.length === 2 ? second : third);
  if (!buttons || (args.length === 3 && typeof second !== 'string')) return null;
  return args.length === 2 ? { title: '', text: first, buttons } : { title: first, text: String(second), buttons };
}

const buttonsOf = (set: ButtonSetName): Reply['button'][] => set.split('_') as Reply['button'][];

/** Every box has a cross as well. */
const pressable = (button: Reply['button'], set: ButtonSetName): boolean =>
  button === 'CLOSE' || buttonsOf(set).includes(button);

/** Locks do not persist while a box suspends the script. */
function letGoOfLocks(execution: LiveExecution): void {
  const { locks } = execution.cloud;
  for (const [name, owner] of [...locks]) if (owner === execution) locks.delete(name);
}

function menu(execution: LiveExecution, screen: Screen, caption: string | null): object {
  const items: Menu['items'] = [];
  const members = {
    addItem(text: unknown, handler: unknown) {
      execution.call('Menu.addItem', 0);
      // A handler is the NAME of a function; a function itself does not fit.
      if (typeof text !== 'string' || typeof handler !== 'string') {
        wrongSignature(execution, 'Menu.addItem', [text, handler]);
      }
      items.push({ caption: text, handler });
      return self;
    },
    addSeparator() {
      execution.call('Menu.addSeparator', 0);
      items.push(null);
      return self;
    },
    addToUi() {
      execution.call('Menu.addToUi', 0);
      const { user } = execution;
      const old = screen.menus.findIndex((other) => other.user === user && other.caption === caption);
      screen.menus.splice(old < 0 ? screen.menus.length : old, old < 0 ? 0 : 1, { user, caption, items: [...items] });
    },
  };
  const self: object = strict('Menu', callable(execution, 'Ui.Menu', MENU, members));
  return self;
}
