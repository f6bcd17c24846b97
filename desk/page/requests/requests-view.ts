import type { TemplateResult } from 'lit/html.js';
import { namedCommune } from '../../../publisher/steps/named-commune.ts';
import type { DeskActions } from '../desk-actions.ts';
import { contentsOf, gazetteerOf, type DeskState } from '../desk-state.ts';
import { entryWithId } from '../entry/release-entries.ts';
import { requestListView } from './request-list-view.ts';

/** « Demandes »: what an association asks for, pasted, and taken up or not. */
export function requestsView(state: DeskState, { change, edit }: DeskActions): TemplateResult {
  const gazetteer = gazetteerOf(state);
  return requestListView({
    state: state.requests,
    entryOf: (id) => entryWithId(state, id),
    isReading: [...(contentsOf(state)?.releases.values() ?? [])].some(({ opened }) => !opened),
    communeName: (said) => gazetteer && namedCommune(said, gazetteer).commune?.name,
    today: state.today,
    change: (requests) => change({ requests }),
    edit,
  });
}
