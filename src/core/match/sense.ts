// What one name of the vocabularies stands for.
import type { Language } from './vocabulary/languages';
import type { NounKey } from './vocabulary/nouns';
import type { QualifierKey } from './vocabulary/qualifiers';

/** What a name stands for. */
export interface Sense {
  kind: 'noun' | 'qualifier' | 'geography' | 'privateMatter' | 'attribute' | 'elsewhere';
  noun?: NounKey;
  qualifier?: QualifierKey;
  /** As the table writes it. */
  name: string;
  languages: Language[];
  /** 0-based place among the names of its language, the best one when it belongs to several. */
  rank: number;
}
