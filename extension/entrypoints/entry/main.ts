import { render } from 'lit';
import { initiativeTitle } from '../../../shared/render/initiative-title.ts';
import { findInitiative } from '../../feed/find-initiatives.ts';
import { findOptions, openFeed } from '../../feed/followed-feeds.ts';
import { initiativePageView } from '../../pages/initiative-page-view.ts';
import { dressPage } from '../../pages/page-frame.ts';
import { readSettings } from '../../settings.ts';
import { loadSay, TEXTS } from '../../texts.ts';
import { watchShownData } from '../../watch-shown-data.ts';

const ref = new URLSearchParams(location.search).get('ref') ?? '';
await draw();
watchShownData(() => void draw());

async function draw(): Promise<void> {
  const [feed, { language }] = await Promise.all([openFeed(), readSettings()]);
  const texts = TEXTS[language];
  const say = await loadSay(language);
  const answer = await findInitiative(feed, ref, findOptions());
  const title =
    answer.kind === 'listed' ? initiativeTitle(answer.sourced.initiative, texts) : say('initiativeTitle');
  dressPage(`${title} – ${say('extensionName')}`, say);
  render(initiativePageView(answer, { say, texts }), document.body);
}
