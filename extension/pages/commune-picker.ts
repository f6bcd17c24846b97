/** The choice of the reader's communes, on the pages that ask for them: a search, and the setting that it changes. */
import { html, nothing, type TemplateResult } from 'lit';
import { findCommunes, type Commune } from '../../shared/feed/find-communes.ts';
import { readCommunes, type Feed } from '../feed/feed.ts';
import { changeSettings, type Settings } from '../settings.ts';
import type { Say } from '../texts.ts';
import { chosenListView } from './form-pieces.ts';

const MOST_OFFERS = 6;

export interface CommunePicker {
  stateFor: (settings: Settings) => CommunePickerState;
  onSearch: (words: string) => void;
  onAdd: (code: string) => void;
  onRemove: (code: string) => void;
}

export interface CommunePickerState {
  chosen: readonly Commune[];
  words: string;
  found: readonly Commune[];
  /** The last choice could not be saved. */
  failed: boolean;
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
    onSearch: look,
    onAdd: (code) => {
      look('');
      void change((chosen) => [...new Set([...chosen, code])]);
    },
    onRemove: (code) => void change((chosen) => chosen.filter((each) => each !== code)),
  };
}

/** Of a département that is no longer followed. */
const unknownCommune = (code: string): Commune => ({ code, name: code, postalCodes: [] });

/** The reader's communes, each with what takes it away, and a search for more. */
export function communePickerView(picker: CommunePicker, settings: Settings, say: Say): TemplateResult {
  const { chosen, words, found, failed } = picker.stateFor(settings);
  return html`${chosenListView(
      chosen.map(({ code, name }) => ({
        words: name,
        removal: say('removeCommune', name),
        onRemove: () => picker.onRemove(code),
      })),
    )}
    <label for="commune">${say('communeSearch')}</label>
    <input
      id="commune"
      type="search"
      autocomplete="off"
      .value=${words}
      @input=${({ target }: Event) => picker.onSearch((target as HTMLInputElement).value)}
    />
    <div role="alert">${failed ? html`<p class="problem">${say('notSaved')}</p>` : nothing}</div>
    <div role="status">${words && found.length === 0 ? html`<p>${say('noCommuneFound')}</p>` : nothing}</div>
    ${offersView(found, picker, say)}`;
}

function offersView(found: readonly Commune[], { onAdd }: CommunePicker, say: Say) {
  if (found.length === 0) return nothing;
  return html`<ul class="offers">
    ${found.map(
      ({ code, name, postalCodes }) =>
        html`<li>
          <button type="button" @click=${() => onAdd(code)}>
            ${say('addCommune', name)} <span class="code">${postalCodes[0]}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}
