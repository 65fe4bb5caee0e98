// The sidebar's words: the part of each language that the page carries.
import { enPanel, type PanelWords } from './en';
import { frPanel } from './fr';

export type { PanelWords };

export const PANEL_LANGUAGES = { en: enPanel(), fr: frPanel() } as const;
