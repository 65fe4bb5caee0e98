// Before the first sync of a tab: where our columns shall stand.
import { useState } from 'preact/hooks';
import type { CheckView, ResultsPlace } from '../../api';
import type { PlaceRefusal } from '../../core/status/results-place';
import { format } from '../../i18n';
import { call } from '../server';
import { type Panel, usePanel } from '../state';
import { Notice } from '../ui/controls';

const PLACES = ['right', 'email'] as const;

/** Nothing once our columns stand in the tab. */
export function PlaceChoice({ check }: { check: CheckView }) {
  const panel = usePanel();
  const text = panel.words.panel.place;
  const [refused, setRefused] = useState<PlaceRefusal | null>(null);
  if (check.place === null) return null;
  const choose = async (place: ResultsPlace) => setRefused(await keepPlace(panel, place));
  return (
    <fieldset class="choices">
      <legend>{text.title}</legend>
      {PLACES.map((place) => (
        <label key={place}>
          <input
            type="radio"
            name="place"
            value={place}
            checked={check.place === place}
            disabled={panel.data.busy !== null}
            onChange={() => void choose(place)}
          />
          <span>
            {text[place]}
            {place === 'email' && check.place === place && <span class="hint">{text.emailHint}</span>}
          </span>
        </label>
      ))}
      {refused && (
        <Notice tone="info" live>
          {format(text.refused, { reason: text.refusals[refused] })}
        </Notice>
      )}
    </fieldset>
  );
}

/** @returns why it cannot be */
async function keepPlace(panel: Panel, place: ResultsPlace): Promise<PlaceRefusal | null> {
  const show = (chosen: ResultsPlace) =>
    panel.patch((old) => ({ check: old.check && { ...old.check, place: chosen } }));
  show(place);
  const kept = await panel.act('saving', () => call('placeResults', panel.data.sheetId, place));
  if (!kept) return null;
  show(kept.place);
  return kept.refused;
}
