// The placeholders of a text that no column fills, or that several could, each with the columns that may be meant.
import type { ColumnView, TabView } from '../../api';
import type { Headers } from '../../core/people/template';
import { format } from '../../i18n';
import { Button } from '../ui/controls';
import { Icon } from '../ui/icon';
import { usePanel } from '../state';
import { shorten } from '../ui/shorten';
import { nearestColumn, withPlace } from './near-header';
import { type BadPlace, badPlaces, sameNamed } from './sources';

interface BadPlacesProps {
  text: string;
  tab: TabView;
  headers: Headers;
  onText(text: string): void;
}

export function BadPlaces({ text, tab, headers, onText }: BadPlacesProps) {
  const words = usePanel().words.panel.columns;
  const meant = ({ column, ambiguous }: BadPlace): ColumnView[] => {
    if (ambiguous) return sameNamed(tab, column);
    const near = nearestColumn(column, tab.columns);
    return near ? [near] : [];
  };
  return (
    <>
      {badPlaces(text, headers).map((bad) => (
        <div key={`${bad.ambiguous} ${bad.column}`} class="repair">
          <p class="remark error foreign" role="status">
            <Icon name="error" />
            <span>
              {format(bad.ambiguous ? words.placeAmbiguous : words.placeUnknown, {
                column: shorten(bad.column, 60),
                place: `{{${shorten(bad.column, 60)}|2}}`,
              })}
            </span>
          </p>
          {meant(bad).map((column) => (
            <Button key={column.column} onClick={() => onText(withPlace(text, bad.column, column))}>
              {format(bad.ambiguous ? words.useColumn : words.didYouMean, {
                letter: column.letter,
                column: shorten(column.header.trim(), 40),
              })}
            </Button>
          ))}
        </div>
      ))}
    </>
  );
}
