/** In the options: what is shown on Facebook, and where. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Managed, Settings } from '../settings.ts';
import type { Say } from '../texts.ts';
import { checkboxView, chosenListView, radioView } from './form-pieces.ts';
import { hostAccessView } from './host-access.ts';

export interface FacebookState {
  settings: Settings;
  managed: Managed['settings'];
  hasHostAccess: boolean;
}

export interface FacebookActions {
  change: (part: Partial<Settings>) => void;
  onGrant: () => void;
}

export function facebookView(
  { settings, managed, hasHostAccess }: FacebookState,
  say: Say,
  { change, onGrant }: FacebookActions,
): TemplateResult {
  const { silenced, notice, marks } = settings;
  const isManaged = 'marks' in managed || 'notice' in managed;
  return html`<fieldset>
    <legend>${say('facebookLegend')}</legend>
    ${hasHostAccess ? html`<p class="aside">${say('hostGranted')}</p>` : hostAccessView(say, onGrant)}
    ${checkboxView(say('showNotices'), !silenced, (checked) => change({ silenced: !checked }))}
    ${checkboxView(say('showMarks'), marks, (checked) => change({ marks: checked }), 'marks' in managed)}
    <fieldset ?disabled=${'notice' in managed}>
      <legend>${say('noticePlace')}</legend>
      ${radioView('notice', say('noticeCorner'), notice === 'corner', () => change({ notice: 'corner' }))}
      ${radioView('notice', say('noticeFlow'), notice === 'flow', () => change({ notice: 'flow' }))}
    </fieldset>
    ${isManaged ? html`<p class="managed">${say('managed')}</p>` : nothing}
    ${silencedPagesView(settings, say, change)}
  </fieldset>`;
}

function silencedPagesView({ silencedPages }: Settings, say: Say, change: FacebookActions['change']) {
  if (silencedPages.length === 0) return nothing;
  return html`<h2>${say('silencedPages')}</h2>
    ${chosenListView(
      silencedPages.map((key) => ({
        words: nameIn(key),
        removal: say('showAgain', nameIn(key)),
        onRemove: () => change({ silencedPages: silencedPages.filter((each) => each !== key) }),
      })),
    )}`;
}

/** A page's key without its kind. */
const nameIn = (key: string) => key.slice(key.indexOf(':') + 1);
