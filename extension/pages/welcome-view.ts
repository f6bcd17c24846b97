import { html, nothing, type TemplateResult } from 'lit';
import type { Settings } from '../settings.ts';
import type { Say } from '../texts.ts';
import { communePickerView, type CommunePicker } from './commune-picker.ts';
import { hostAccessView } from './host-access.ts';
import { brandView } from './page-frame.ts';

export interface WelcomeState {
  settings: Settings;
  hasHostAccess: boolean;
  /** An administrator has chosen the communes. */
  isManaged: boolean;
  /** Is any site asked for news? */
  hasSite: boolean;
}

/** The first-run page: what the extension does, which commune is the reader's, what is read and what never leaves. */
export function welcomeView(
  { settings, hasHostAccess, isManaged, hasSite }: WelcomeState,
  say: Say,
  picker: CommunePicker,
  onGrant: () => void,
): TemplateResult {
  return html`${brandView(say)}
    <main>
      <h1>${say('welcomeTitle')}</h1>
      <p class="lead">${say('welcomeLead')}</p>
      ${hasHostAccess ? nothing : hostAccessView(say, onGrant)}
      <fieldset ?disabled=${isManaged}>
        <legend>${say('welcomeCommune')}</legend>
        <p class="aside">${say(isManaged ? 'managed' : 'welcomeCommuneHelp')}</p>
        ${communePickerView(picker, settings, say)}
      </fieldset>
      <div class="columns">
        <section class="group">
          <h2>${say('readsTitle')}</h2>
          <ul>
            <li>${say('readsPages')}</li>
            <li>${say('readsTab')}</li>
          </ul>
        </section>
        <section class="group">
          <h2>${say('neverTitle')}</h2>
          <ul>
            <li>${say('neverSeen')}</li>
            ${hasSite ? html`<li>${say('neverTold')}</li>` : nothing}
          </ul>
        </section>
      </div>
      <section class="group">
        <h2>${say('useTitle')}</h2>
        <ul>
          <li>${say('useButton')}</li>
          <li>${say('useMenu')}</li>
          <li>${say('useOmnibox')}</li>
        </ul>
      </section>
      <p><a class="button" href="/options.html">${say('openSettings')}</a></p>
    </main>`;
}
