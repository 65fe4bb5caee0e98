// Our names of fields are titles of a pulled list, and must be recognised in every language.
import { fieldOf } from '../../src/core/fields';
import { guessMapping } from '../../src/core/match/guess';
import { PULLED_FIELDS } from '../../src/core/steps/pulled-cells';
import { fieldLabel } from '../../src/i18n';
import { CODES } from '../../src/i18n/languages';

/** Names with an explanation beside them: they are matched when the list is made, and nothing else may be read in them. */
const EXPLAINED = ['picture', 'formula'];

test.each(CODES)('the titles of a list that is made from Signitic match by themselves (%s)', (language) => {
  const keys = PULLED_FIELDS.filter((key) => fieldOf(key).group !== 'extras');
  const guesses = guessMapping(keys.map((key) => fieldLabel(language, key)));
  const missed = keys.filter((key, i) => guesses[i]?.field !== key && !(EXPLAINED.includes(key) && !guesses[i]?.field));
  expect(missed).toEqual([]);
});
