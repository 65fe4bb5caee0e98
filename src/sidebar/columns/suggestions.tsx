// Suggestions that are not sent: each with its reason, three of its values, and one click to accept it.
import type { TabView } from '../../api';
import { type Headers, isColumn, type Source } from '../../core/people/template';
import { format } from '../../i18n';
import { Button } from '../ui/controls';
import { Icon } from '../ui/icon';
import { usePanel } from '../state';
import { fieldLabel } from '../ui/say';
import { shorten } from '../ui/shorten';
import { DaysProposal, openDays } from './days';
import { Examples } from './field-line';
import { focusField } from './field-props';
import { reasonText } from './reason-text';
import { type Draft, type Suggestion, suggestionsOf, withSource } from './sources';
import { valuesOf } from './values';
import { WordPair } from './word-pair';

interface SuggestionsProps {
  tab: TabView;
  draft: Draft;
  headers: Headers;
}

export function Suggestions({ tab, draft, headers }: SuggestionsProps) {
  const text = usePanel().words.panel.columns;
  const suggestions = suggestionsOf(tab, draft, headers);
  const byDays = draft.sources.enabled ? null : openDays(tab, draft);
  if (suggestions.length === 0 && !byDays) return null;
  return (
    <>
      <h3>{text.suggested}</h3>
      <div class="lines">
        {suggestions.map((one) => (
          <Suggested key={one.column.column} suggestion={one} tab={tab} headers={headers} />
        ))}
      </div>
      {byDays && <DaysProposal tab={tab} draft={draft} onTaken={() => focusField('enabled')} />}
    </>
  );
}

function Suggested({ suggestion, tab, headers }: { suggestion: Suggestion; tab: TabView; headers: Headers }) {
  const { words, data, patch } = usePanel();
  const { column, field, source, reason } = suggestion;
  const label = format(words.panel.columns.suggest, { field: fieldLabel(words, field, data.extras) });
  const accept = (as: Source) => {
    patch((old) => ({ draft: old.draft && withSource(old.draft, field, as) }));
    focusField(field);
  };
  const why = reasonText(words, reason, column.header);
  const values = valuesOf(source, tab, headers);
  const name = `${shorten(column.header, 40)} (${column.letter})`;
  const proposed = isColumn(source) && source.words;
  return (
    <section class="line line-check suggestion" aria-label={`${shorten(column.header, 80)} (${column.letter})`}>
      <p class="origin">
        <Icon name="warning" />
        <span class="letter">{column.letter}</span>
        <span class="foreign strong">
          {isColumn(source)
            ? shorten(column.header, 80)
            : format(words.panel.columns.textFrom, { text: shorten(source.text, 80) })}
        </span>
        {why && <span class="why foreign">{why}</span>}
      </p>
      <Examples values={values} />
      {proposed ? (
        <WordPair
          field={field}
          words={proposed}
          open={reason.code === 'word_pair_open'}
          of={name}
          onChoose={(chosen) => accept({ ...source, words: chosen })}
        />
      ) : (
        <Button label={`${name}: ${label}`} onClick={() => accept(source)}>
          {label}
        </Button>
      )}
    </section>
  );
}
