// What every part of a field's card is given.
import type { TabView } from '../../api';
import type { FieldKey } from '../../core/fields';
import type { Headers } from '../../core/people/template';
import type { Draft } from './sources';

export interface FieldProps {
  field: FieldKey;
  tab: TabView;
  draft: Draft;
  headers: Headers;
  open: boolean;
  onTurn(): void;
}
