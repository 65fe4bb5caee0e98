// A column of yes and no in two words of its own: one button for each of the two things that they can mean.
import type { FieldKey } from '../../core/fields';
import type { Means, WordMeaning } from '../../core/read/meanings';
import { format } from '../../i18n';
import { Button } from '../ui/controls';
import { usePanel } from '../state';
import { fieldLabel, type Words } from '../ui/say';
import { shorten } from '../ui/shorten';

const TURNED = { yes: 'no', no: 'yes', leave: 'leave' } as const satisfies Record<Means, Means>;

/** The same words with yes and no changed round. */
export function turnedRound(words: readonly WordMeaning[]): WordMeaning[] {
  return words.map(({ text, means }) => ({ text, means: TURNED[means] }));
}

/** What words mean, in a line: “1” = active, “2” = inactive. */
export function sayWords({ panel }: Words, field: FieldKey, words: readonly WordMeaning[]): string {
  const all = (wanted: Means) =>
    words
      .filter(({ means }) => means === wanted)
      .map(({ text }) => shorten(text, 20))
      .join(', ');
  const text = field === 'enabled' ? panel.columns.wordsActive : panel.columns.wordsYes;
  return format(text, { yes: all('yes'), no: all('no') });
}

interface WordPairProps {
  field: FieldKey;
  /** The likelier meaning, or the one that holds. */
  words: readonly WordMeaning[];
  /** Both are as likely, or neither holds yet. */
  open: boolean;
  /** The column, for who hears the button without its card. */
  of: string;
  onChoose(words: readonly WordMeaning[]): void;
}

export function WordPair({ field, words, open, of, onChoose }: WordPairProps) {
  const { words: spoken, data } = usePanel();
  const text = spoken.panel.columns;
  const label = fieldLabel(spoken, field, data.extras);
  const send = (one: readonly WordMeaning[]) =>
    format(text.suggestWords, { field: label, words: sayWords(spoken, field, one) });
  const other = turnedRound(words);
  const round = open ? send(other) : format(text.orWords, { words: sayWords(spoken, field, other) });
  return (
    <div class="row">
      <Button label={`${of}: ${send(words)}`} onClick={() => onChoose(words)}>
        {send(words)}
      </Button>
      <Button kind={open ? 'plain' : 'link'} label={`${of}: ${round}`} onClick={() => onChoose(other)}>
        {round}
      </Button>
    </div>
  );
}
