/** The script of the desk's page: it draws, hears keys, files and the address, and gives the desk what only a browser has. */
import './schemas-without-eval.ts';
import { render } from 'lit/html.js';
import { dayInFrance } from '../../shared/french/day-in-france.ts';
import { bringActions } from './bulletins/bring-releases.ts';
import { carryActions } from './bulletins/carry-folder.ts';
import { saveSeries, startSeries } from './bulletins/save-series.ts';
import { createDesk } from './desk.ts';
import type { DeskActions } from './desk-actions.ts';
import { deskStyles } from './desk-styles.ts';
import { deskView } from './desk-view.ts';
import { settleTyped } from './entry/typed-field.ts';
import { hearDrops } from './hear-drops.ts';
import { hearKeys } from './hear-keys.ts';
import { fetchGazetteer } from './fetch-gazetteer.ts';
import { browserFolderNames, openBrowserFolder } from './folder/browser-folder.ts';
import { newServerFolder, serverDepartments, serverFolders } from './folder/server-folder.ts';
import { placeHref, readPlace, type Place } from './place.ts';
import { readApart } from './read-apart.ts';
import { publishStyles } from './publish/publish-styles.ts';
import { readSigning } from './publish/signing.ts';
import { saveFile } from './save-file.ts';

const app = document.querySelector<HTMLElement>('#redaction');
const { department = '', local } = app?.dataset ?? {};
const isLocal = local !== undefined;

// A style sheet of the page's own, which its policy lets in: it comes with the script.
for (const { styleSheet } of [deskStyles, publishStyles])
  if (styleSheet) document.adoptedStyleSheets.push(styleSheet);

const desk = createDesk({
  site: { isLocal, department },
  today: dayInFrance,
  openFolders: async () =>
    isLocal ? serverFolders() : Promise.all((await browserFolderNames(department)).map(openBrowserFolder)),
  ...(isLocal && { newFolders: { departments: serverDepartments, make: newServerFolder } }),
  fetchGazetteer,
  readRelease: readApart,
  ...(isLocal && { readSigning: (folder: string) => readSigning(folder) }),
  draw: (state) => app && render(deskView(state, actions), app),
});

const go = (place: Place) => {
  location.hash = placeHref(place);
};
const focus = (selector: string) => app?.querySelector<HTMLElement>(selector)?.focus();
const bringing = bringActions(desk, (release) => go({ section: 'questions', release }));

/** What was answered and is open again comes back to hand. */
function moved(move: () => void) {
  move();
  desk.change({ questions: { ...desk.state().questions, at: undefined, isAgain: false } });
}

const actions: DeskActions = {
  change: desk.change,
  edit: desk.edit,
  keepAgain: desk.keepAgain,
  undo: () => moved(desk.undo),
  redo: () => moved(desk.redo),
  reload: desk.reload,
  openFolder: desk.openFolder,
  go,
  focus,
  ...bringing,
  ...carryActions(desk, { save: saveFile, openNamed: openBrowserFolder }),
  async showPages(box, release) {
    const [{ showPdfPages }, file] = await Promise.all([
      import('./lecture/pdf-pages.ts'),
      desk.folder().read(release),
    ]);
    if (file) await showPdfPages(box, file.bytes);
  },
  bringFiles: async (files) =>
    bringing.bring(
      await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
    ),
  async saveSeries(typed) {
    await saveSeries(desk, typed);
    focus('[aria-invalid=true]');
  },
  async startSeries(typed) {
    const isMade = await startSeries(desk, typed);
    if (isMade) go({ section: 'bulletins' });
    focus(isMade ? 'h1' : '[aria-invalid=true]');
  },
};

addEventListener('hashchange', () => {
  desk.go(readPlace(location.hash));
  focus('h1');
});
hearKeys(desk, actions);
hearDrops((files) => void actions.bringFiles(files));
// It is asked first whether the page may go, then it is hidden: what is typed is on its way by then.
document.addEventListener('visibilitychange', () => document.hidden && settleTyped(false));
addEventListener('pagehide', () => settleTyped(true));
addEventListener('beforeunload', (event) => {
  settleTyped(true);
  const { kept, series, newSeries } = desk.state();
  const isTyping = [series, newSeries].some(({ typed }) => Object.keys(typed).length > 0);
  if (kept !== 'kept' || isTyping) event.preventDefault();
});

// What stands there is for readers without JavaScript.
app?.replaceChildren();
desk.go(readPlace(location.hash));
void desk.start();
