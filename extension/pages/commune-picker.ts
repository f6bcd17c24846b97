/** What the pages that ask for the reader's communes share: the search, and the setting that it changes. */
import { findCommunes, type Commune } from '../../shared/feed/find-communes.ts';
import type { CommunePickerActions, CommunePickerState } from './commune-picker-view.ts';
import { readCommunes, type Feed } from '../feed/feed.ts';
import { changeSettings, type Settings } from '../settings.ts';

const MOST_OFFERS = 6;

export interface CommunePicker extends CommunePickerActions {
  stateFor: (settings: Settings) => CommunePickerState;
}

/** @param draw called when what is searched has changed; a changed setting is heard of by `watchSettings` */
export async function createCommunePicker(feed: Feed | undefined, draw: () => void): Promise<CommunePicker> {
  const names = await readCommunes(feed);
  const byCode = new Map(names.communes.map((commune) => [commune.code, commune]));
  let words = '';
  let failed = false;

  const change = async (edit: (chosen: readonly string[]) => string[]) => {
    document.getElementById('commune')?.focus();
    try {
      await changeSettings(({ communes }) => ({ communes: edit(communes) }));
      failed = false;
    } catch {
      failed = true;
    }
    draw();
  };
  const look = (next: string) => {
    words = next;
    draw();
  };
  return {
    stateFor: (settings) => ({
      chosen: settings.communes.map((code) => byCode.get(code) ?? unknownCommune(code)),
      words,
      found: findCommunes(words, names, MOST_OFFERS + settings.communes.length)
        .filter(({ code }) => !settings.communes.includes(code))
        .slice(0, MOST_OFFERS),
      failed,
    }),
    onSearchCommune: look,
    onAddCommune: (code) => {
      look('');
      void change((chosen) => [...new Set([...chosen, code])]);
    },
    onRemoveCommune: (code) => void change((chosen) => chosen.filter((each) => each !== code)),
  };
}

/** Of a département that is no longer followed. */
const unknownCommune = (code: string): Commune => ({ code, name: code, postalCodes: [] });
