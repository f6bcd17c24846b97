/** What « Publier » does: it asks the local server, and shows what comes. */
import type { PublicationNews, PublicationPlan } from '../../../publisher/steps/publication-news.ts';
import type { DeskActions } from '../desk-actions.ts';
import { contentsOf, correctionsOf, type DeskState } from '../desk-state.ts';
import { inWords } from '../fault-words.ts';
import { linesOf, pageServer, type LocalServer } from '../folder/local-server.ts';
import { saveFile } from '../save-file.ts';
import type { Publication, PublishState } from './publish-state.ts';

/** What the folder holds that is published, in short: when it differs, so may the publication. */
export const madeOf = (state: DeskState): string =>
  JSON.stringify([correctionsOf(state), [...(contentsOf(state)?.versions ?? [])]]);

/** While one thing is awaited, another may be asked for: each changes its own part of what is known. */
const remember = ({ change }: DeskActions, part: Partial<PublishState>) =>
  change(({ publishing }) => ({ publishing: { ...publishing, ...part } }));

export async function askForPlan(
  state: DeskState,
  actions: DeskActions,
  server: LocalServer = pageServer,
): Promise<void> {
  const show = (plan: PublishState['plan']) => remember(actions, { plan });
  show('awaited');
  try {
    const is = (await (await server.ask('publication')).json()) as PublicationPlan;
    show({ is, madeOf: madeOf(state) });
  } catch (error) {
    show({ fault: inWords(error) });
  }
}

/** @param back the folder, and which of its earlier publications is brought back; none to publish what stands there */
export async function publishNow(
  actions: DeskActions,
  back?: { folder: string; counter: number },
  server: LocalServer = pageServer,
): Promise<void> {
  const show = (publication: Publication) =>
    remember(actions, { previewed: undefined, goingBackTo: undefined, publication });
  let shown: Extract<Publication, { at: unknown }> = { at: undefined, problems: [] };
  show(shown);
  actions.focus('#publication');
  try {
    const query = back ? `?restore=${encodeURIComponent(back.folder)}&counter=${back.counter}` : '';
    for await (const line of linesOf(await server.ask(`publish${query}`, { method: 'POST' }))) {
      const news = line as PublicationNews;
      if ('step' in news) show((shown = { ...shown, at: news.step }));
      else if ('problem' in news) shown = { ...shown, problems: [...shown.problems, news.problem] };
      else if ('failed' in news) show({ failed: news.failed, problems: shown.problems });
      else {
        await actions.reload();
        remember(actions, { ...FRESH, publication: { done: news.done } });
      }
    }
  } catch (error) {
    show({ failed: inWords(error), problems: shown.problems });
  }
}

/** After a publication, what would change is another matter. */
const FRESH = { plan: undefined, previewed: undefined, goingBackTo: undefined, zip: undefined } as const;

/** Gives the published site as one file, as the browser gives any download. */
export async function takeSite(actions: DeskActions, server: LocalServer = pageServer): Promise<void> {
  const show = (zip: PublishState['zip']) => remember(actions, { zip });
  show('awaited');
  try {
    saveFile(await (await server.ask('site.zip')).blob(), 'site.zip');
    show(undefined);
  } catch (error) {
    show({ fault: inWords(error) });
  }
}
