// The placeholders of a text that no column fills, or that several could.
import type { Headers } from '../../core/people/template';
import { format } from '../../i18n';
import { usePanel } from '../state';
import { badPlaces } from './sources';
import { shorten } from '../ui/shorten';

export function BadPlaces({ text, headers }: { text: string; headers: Headers }) {
  const words = usePanel().words.panel.columns;
  return (
    <>
      {badPlaces(text, headers).map(({ column, ambiguous }) => (
        <p key={`${ambiguous} ${column}`} class="remark error foreign" role="status">
          {format(ambiguous ? words.placeAmbiguous : words.placeUnknown, {
            column: shorten(column, 60),
            place: `{{${shorten(column, 60)}|2}}`,
          })}
        </p>
      ))}
    </>
  );
}
