// Ui: the menus an add-on hangs into the editor, its sidebar and its dialogs. alert and prompt are left out on purpose.
import type { LiveExecution } from './execution';
import type { HtmlOutput } from './html';
import { strict, wrongSignature } from './service-base';

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
  shown: Shown[];
  menus: Menu[];
}

const SCOPE = 'script.container.ui';

export function ui(execution: LiveExecution, screen: Screen): object {
  const show = (method: string, kind: Shown['kind'], output: unknown, title?: unknown) => {
    execution.call(`Ui.${method}`, 0, SCOPE);
    const fits = String(output) === 'HtmlOutput' && (kind === 'sidebar' || typeof title === 'string');
    const args = kind === 'sidebar' ? [output] : [output, title];
    if (!fits) wrongSignature(execution, `Ui.${method}`, args);
    const html = output as HtmlOutput;
    const heading = typeof title === 'string' ? title : html.getTitle();
    screen.shown.push({ user: execution.user, kind, title: heading, html: html.getContent() });
  };
  return strict('Ui', {
    createAddonMenu() {
      execution.call('Ui.createAddonMenu', 0);
      return menu(execution, screen, null);
    },
    createMenu(caption: unknown) {
      execution.call('Ui.createMenu', 0);
      return menu(execution, screen, String(caption));
    },
    showSidebar: (output: unknown) => show('showSidebar', 'sidebar', output),
    showModalDialog: (output: unknown, title: unknown) => show('showModalDialog', 'dialog', output, title),
    showModelessDialog: (output: unknown, title: unknown) => show('showModelessDialog', 'dialog', output, title),
  });
}

function menu(execution: LiveExecution, screen: Screen, caption: string | null): object {
  const items: Menu['items'] = [];
  const self: object = strict('Menu', {
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
  });
  return self;
}
