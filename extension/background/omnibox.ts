/** In the address bar: `solidaire`, a space, words → the initiatives that speak of them. */
import { browser } from 'wxt/browser';
import { findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';
import { initiativeTitle, organisersBeside } from '../../shared/render/initiative-title.ts';
import { listInitiatives, type SourcedInitiative } from '../feed/find-initiatives.ts';
import { findOptions, openFeed } from '../feed/followed-feeds.ts';
import { createInitiativeSearch } from '../feed/search-initiatives.ts';
import { isInitiativeRef } from '../messages.ts';
import { initiativePageAddress, popupAddress } from '../own-addresses.ts';
import { readSettings } from '../settings.ts';
import { loadSay, TEXTS } from '../texts.ts';

const MOST_SUGGESTIONS = 6;

export interface Suggestion {
  content: string;
  description: string;
}

/** Kept from the first letter to the last; a worker that was stopped between two of them makes it anew. */
let search: Promise<(words: string) => SourcedInitiative[]> | undefined;

export async function startOmnibox(): Promise<void> {
  search = prepareSearch();
  const say = await loadSay((await readSettings()).language);
  void browser.omnibox.setDefaultSuggestion({ description: say('omniboxHint') });
}

export async function suggest(words: string): Promise<Suggestion[]> {
  search ??= prepareSearch();
  const [find, { language }] = await Promise.all([search, readSettings()]);
  const texts = TEXTS[language];
  return find(words)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ initiative }) => ({
      content: initiative.id,
      description: plainDescription(
        [
          initiativeTitle(initiative, texts),
          ...organisersBeside(initiative),
          ...initiative.communes.map(({ name }) => name),
        ].join(' · '),
      ),
    }));
}

/** An initiative that was suggested, the address of a Facebook page, or words. */
const omniboxAddress = (text: string): string => {
  if (isInitiativeRef(text)) return initiativePageAddress(text);
  return popupAddress(findFacebookIdentity(text) ? 'link' : 'q', text);
};

export async function enterOmnibox(text: string, disposition: string): Promise<void> {
  search = undefined;
  const url = omniboxAddress(text);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}

async function prepareSearch() {
  const feed = await openFeed();
  return createInitiativeSearch(await listInitiatives(feed, findOptions()));
}

/** Chrome reads a description as XML, Firefox as it is: what XML reserves is left out for both. */
const plainDescription = (words: string) => words.replaceAll('&', '+').replace(/[<>"]/g, '');
