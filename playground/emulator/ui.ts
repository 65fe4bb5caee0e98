// Ui: the menus an add-on hangs into the editor, its sidebar and its dialogs. alert and prompt are left out on purpose.
import { delivered, type PageReading } from './delivery';
import type { LiveExecution } from './execution';
import type { HtmlOutput } from './html';
import { strict, wrongSignature } from './service-base';
import { callable, NOTHING } from './signatures';

export interface Shown {
  user: string;
  kind: 'sidebar' | 'dialog';
  title: string;
  html: string;
}

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
}

const SCOPE = 'script.container.ui';
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
    });
  };
  return strict('Ui', {
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
