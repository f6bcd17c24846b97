import { render } from 'lit';
import { initiativeTitle } from '../../../widget/initiative-title.ts';
import { loadTexts } from '../../../widget/texts.ts';
import { dressPage } from '../../dress-page.ts';
import { entryView } from '../../entry-view.ts';
import { findEntry } from '../../find-entries.ts';
import { findOptionsFor, openFeed } from '../../followed-feeds.ts';
import { loadSay } from '../../texts.ts';
import { readSettings } from '../../settings.ts';
import { watchShownData } from '../../watch-shown-data.ts';

const ref = new URLSearchParams(location.search).get('ref') ?? '';
await draw();
watchShownData(() => void draw());

async function draw(): Promise<void> {
  const [feed, { language }] = await Promise.all([openFeed(), readSettings()]);
  const [say, texts] = await Promise.all([loadSay(language), loadTexts(language)]);
  const answer = await findEntry(feed, ref, findOptionsFor(feed));
  const title =
    answer.kind === 'listed' ? initiativeTitle(answer.entry.initiative, texts) : say('entryTitle');
  dressPage(`${title} – ${say('extensionName')}`, say);
  render(entryView(answer, { say, texts }), document.body);
}
