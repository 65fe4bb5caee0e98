// Every name under which the add-on stores something, in one table; docs/architecture.md shows the same one.

/** One stored name. Where it ends with a colon, the id of a tab or of a file follows. */
interface Stored {
  name: string;
  where: 'document property' | 'user property' | 'document cache' | 'column metadata' | 'tab metadata' | 'hidden tab';
  /** What is kept under it. */
  keeps: string;
  written: string;
}

export const STORED = {
  mapping: {
    name: 'tab:',
    where: 'document property',
    keeps: 'mapping of a tab, and its name',
    written: 'columns are saved',
  },
  settings: {
    name: 'settings',
    where: 'document property',
    keeps: 'settings of the file',
    written: 'settings are saved, or the first mapping',
  },
  run: {
    name: 'run',
    where: 'document property',
    keeps: 'the latest run: lease, stamp, sums so far, tabs whose statuses may not all be written',
    written: 'a slice begins, ends a part, ends',
  },
  state: {
    name: 'state',
    where: 'document property',
    keeps: 'which sync state counts',
    written: 'before the requests of each part, and when an entry without a request makes it count',
  },
  runs: { name: 'runs', where: 'document property', keeps: 'list of the last runs', written: 'a run ends' },
  completed: {
    name: 'completed',
    where: 'document property',
    keeps: 'tabs that were once synced as a whole',
    written: 'the first whole sync of a tab ends',
  },
  goneTabs: {
    name: 'gone',
    where: 'document property',
    keeps: 'what was said about people of deleted tabs',
    written: 'somebody says it',
  },
  remembered: {
    name: 'remembered',
    where: 'document property',
    keeps: 'fields chosen for headers',
    written: 'a run ends whose mapping is new',
  },
  chosen: {
    name: 'chosen:',
    where: 'document property',
    keeps: 'hash of the mapping that was remembered last',
    written: 'a run ends whose mapping is new',
  },
  users: {
    name: 'users',
    where: 'document property',
    keeps: 'how many users Signitic listed',
    written: 'a key is tried',
  },
  schedule: {
    name: 'schedule',
    where: 'document property',
    keeps: 'the schedule and its owner',
    written: 'a schedule is saved, taken over, ended',
  },
  scheduled: {
    name: 'scheduled',
    where: 'document property',
    keeps: 'progress of the schedule',
    written: 'a trigger run begins, ends',
  },
  key: { name: 'key:', where: 'user property', keeps: 'API key for a file', written: 'a key is saved' },
  language: { name: 'language', where: 'user property', keeps: 'language of the panel', written: 'it is chosen' },
  owner: {
    name: 'me',
    where: 'user property',
    keeps: 'id of this person as an owner of schedules',
    written: 'the first schedule is saved',
  },
  trigger: {
    name: 'schedule:',
    where: 'user property',
    keeps: 'trigger of a file, with its name and address',
    written: 'a schedule is saved, ended, lost',
  },
  worked: {
    name: 'worked',
    where: 'user property',
    keeps: 'trigger time of the last day',
    written: 'a trigger run begins, ends',
  },
  asked: {
    name: 'asked',
    where: 'user property',
    keeps: 'when a mail last asked for a permission',
    written: 'such a mail is sent',
  },
  progress: {
    name: 'progress',
    where: 'document cache',
    keeps: 'progress of the run under way',
    written: 'every two seconds of a longer run',
  },
  stop: { name: 'stop', where: 'document cache', keeps: 'the wish to stop a run', written: 'Stop is pressed' },
  ownColumn: {
    name: 'staff-sync-column',
    where: 'column metadata',
    keeps: 'which of our columns a column is',
    written: 'our columns are made',
  },
  pulled: {
    name: 'staff-sync-list',
    where: 'tab metadata',
    keeps: 'which tab is a list of Signitic’s people that this add-on made, whom it is about, and whether it is whole',
    written: 'such a list is begun, ends',
  },
  previewTab: {
    name: 'staff-sync-preview',
    where: 'tab metadata',
    keeps: 'that a tab is the preview that this add-on made',
    written: 'the list of a preview is put into a tab',
  },
  stateTab: {
    name: 'Signitic sync state',
    where: 'hidden tab',
    keeps: 'what Signitic last accepted of each person',
    written: 'around each part of a sync',
  },
} as const satisfies Record<string, Stored>;

/** Who can read what is stored in a place. */
export const SEEN_BY: Record<Stored['where'], string> = {
  'document property': 'this add-on, for every editor of the file',
  'user property': 'this add-on, for this person',
  'document cache': 'this add-on, for every editor of the file',
  'column metadata': 'scripts of the file’s editors',
  'tab metadata': 'scripts of the file’s editors',
  'hidden tab': 'every editor of the file',
};

/** A name of the table: the stores take no other text. */
export type StoredName = string & { readonly isInTable: true };

/** The name of an entry. @param id of the tab or file, where the entry is one for each */
export function storedName(entry: keyof typeof STORED, id: string | number = ''): StoredName {
  return `${STORED[entry].name}${id}` as StoredName;
}
