// The calls to the server as typed promises: each has an end, and each failure has a name.
import type { Answer, CallName, Calls, Trouble } from '../api';

/** Failures between the panel and Google, before the add-on's own code answers. */
export type LostCode = 'offline' | 'timeout' | 'busy' | 'accounts' | 'permission' | 'quota' | 'crash';

/** A call that did not give a value: an error of the server, or an answer that never came. */
export class CallFailed extends Error {
  constructor(
    readonly reason: { trouble: Trouble } | { lost: LostCode; text: string },
    readonly call: CallName,
  ) {
    super('trouble' in reason ? reason.trouble.code : reason.lost);
    this.name = 'CallFailed';
  }
}

type Runner = {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
} & Record<string, (...args: unknown[]) => void>;

declare const google: { script: { run: Runner; host?: { editor?: { focus(): void } } } } | undefined;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Longest wait for each call. A slice works for at most 4.5 minutes, and Google ends every execution after six. */
const LIMITS: Record<CallName, number> = {
  getState: MINUTE,
  getTab: MINUTE,
  listValues: MINUTE,
  saveKey: 2 * MINUTE,
  forgetKey: MINUTE,
  useKeyOf: 2 * MINUTE,
  sameWorkspace: MINUTE,
  saveMapping: MINUTE,
  saveSettings: MINUTE,
  savePanelLanguage: MINUTE,
  checkTab: 5 * MINUTE,
  writeCheck: 5 * MINUTE,
  syncTab: 6.5 * MINUTE,
  previewTab: 5 * MINUTE,
  makePreviewTab: 2 * MINUTE,
  deletePreviewTab: MINUTE,
  getProgress: 20 * SECOND,
  stopSync: 30 * SECOND,
  showCell: 30 * SECOND,
  showResults: 30 * SECOND,
  placeResults: MINUTE,
  chooseFix: MINUTE,
  inspectRow: MINUTE,
  getPullCost: MINUTE,
  pullPeople: 6.5 * MINUTE,
  getCompareCost: 5 * MINUTE,
  compareTab: 6.5 * MINUTE,
  addMissing: 6.5 * MINUTE,
  getLeavers: 5 * MINUTE,
  deactivateLeavers: 6.5 * MINUTE,
  activateAgain: 6.5 * MINUTE,
  giveUpAddresses: 6.5 * MINUTE,
  keepApart: 5 * MINUTE,
  decideGoneTab: MINUTE,
  getChangeRequests: 2 * MINUTE,
  answerChangeRequests: 3 * MINUTE,
  showSignature: 2 * MINUTE,
  saveSchedule: MINUTE,
  takeOverSchedule: MINUTE,
};

// Google's texts follow the account's language and change without notice: the first that fits names the failure, and
// what fits none is still a failure. 429 stands before the network, since its text speaks of a connection as well.
const SIGNS: readonly (readonly [RegExp, LostCode])[] = [
  [/PERMISSION_DENIED|reading from storage|lecture (à partir|depuis|dans) .{0,20}stockage/i, 'accounts'],
  [/HTTP 429|too many simultaneous|trop (de|d.) .{0,20}simultan/i, 'busy'],
  [/too many times|quota|trop (de fois|souvent)/i, 'quota'],
  [/maximum execution time|(temps|délai|durée) d.exécution/i, 'timeout'],
  [/authori[sz]ation|not have permission|autorisation|pas autorisé/i, 'permission'],
  [/NetworkError|connection failure|HTTP 0|échec de la connexion|erreur (de )?réseau/i, 'offline'],
];

/** The failure that one of Google's texts tells, in English or French. */
export function lostBy(text: string): LostCode {
  for (const [sign, code] of SIGNS) if (sign.test(text)) return code;
  return 'crash';
}

export type Call = <Name extends CallName>(
  name: Name,
  ...args: Parameters<Calls[Name]>
) => Promise<ReturnType<Calls[Name]>>;

/** Calls a public function of the server. Rejects with `CallFailed`, never later than the call's limit. */
export const call: Call = (name, ...args) =>
  new Promise((resolve, reject) => {
    const lost = (code: LostCode, text: string) => reject(new CallFailed({ lost: code, text }, name));
    if (typeof google === 'undefined') return lost('crash', 'google.script is missing');
    const timer = setTimeout(() => lost('timeout', ''), LIMITS[name]);
    const runner = google.script.run
      .withSuccessHandler((text) => {
        clearTimeout(timer);
        const answer = unpack<ReturnType<Calls[typeof name]>>(text);
        if (!answer) lost('crash', 'The answer was not understood');
        else if (answer.ok) resolve(answer.value);
        else reject(new CallFailed({ trouble: answer.error }, name));
      })
      .withFailureHandler((error) => {
        clearTimeout(timer);
        const text = error instanceof Error ? error.message : String(error);
        lost(lostBy(text), text);
      });
    const start = runner[name];
    if (start) start(...args);
    else lost('crash', `The server has no ${name}`);
  });

/** An answer as it travels, or null for anything else: Google hands out null when a value could not be carried. */
function unpack<T>(text: unknown): Answer<T> | null {
  if (typeof text !== 'string') return null;
  try {
    const answer = JSON.parse(text) as Answer<T>;
    return answer !== null && typeof answer === 'object' && typeof answer.ok === 'boolean' ? answer : null;
  } catch {
    return null;
  }
}

/** Gives the keyboard back to the grid, after a cell was selected there. */
export function focusSheet(): void {
  if (typeof google !== 'undefined') google.script.host?.editor?.focus();
}
