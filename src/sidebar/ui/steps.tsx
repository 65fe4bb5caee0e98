// The way from first opening to sync, with what is done and where one is; each step can be looked at any time.
import { Icon } from './icon';
import { isMapped, type PanelData, usePanel, type ViewName } from '../state';

/** The step that a view belongs to; the preview shows one by one what the review has counted. */
const stepOf = (view: ViewName): ViewName => (view === 'preview' ? 'sync' : view);

const STEPS = ['connect', 'columns', 'sync'] as const;
type Step = (typeof STEPS)[number];

function isDone(step: Step, data: PanelData): boolean {
  if (step === 'connect') return data.state?.key != null;
  if (step === 'columns') return isMapped(data) && !data.tab?.lost.length;
  return data.run?.phase === 'done' && !data.run.view?.more && !data.run.view?.stopped;
}

export function Steps() {
  const { data, words, go } = usePanel();
  const text = words.panel.steps;
  return (
    <nav class="steps" aria-label={text.label}>
      <ol>
        {STEPS.map((step, i) => {
          const done = isDone(step, data);
          return (
            <li key={step} class={done ? 'done' : ''}>
              <button
                type="button"
                aria-current={stepOf(data.view) === step ? 'step' : undefined}
                onClick={() => go(step)}
              >
                <span class="dot" aria-hidden="true">
                  {done ? <Icon name="check" /> : i + 1}
                </span>
                <span>
                  {text[step]}
                  {done && <span class="hidden"> ({text.done})</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
