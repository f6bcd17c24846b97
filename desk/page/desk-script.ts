/** The script of the desk's page: it draws, hears keys and the address, and gives the desk what only a browser has. */
import { render } from 'lit/html.js';
import { createDesk } from './desk.ts';
import type { DeskActions } from './desk-actions.ts';
import { deskStyles } from './desk-styles.ts';
import { deskView } from './desk-view.ts';
import { fetchGazetteer } from './fetch-gazetteer.ts';
import { openBrowserFolder } from './folder/browser-folder.ts';
import { serverFolders } from './folder/server-folder.ts';
import { placeHref, readPlace } from './place.ts';

const app = document.querySelector<HTMLElement>('#redaction');
const { department = '', local } = app?.dataset ?? {};
const isLocal = local !== undefined;

// A style sheet of the page's own, which its policy lets in: it comes with the script.
if (deskStyles.styleSheet) document.adoptedStyleSheets.push(deskStyles.styleSheet);

const desk = createDesk({
  site: { isLocal, department, today: new Date().toISOString().slice(0, 10) },
  openFolders: async () => (isLocal ? serverFolders() : [await openBrowserFolder(department)]),
  fetchGazetteer,
  draw: (state) => app && render(deskView(state, actions), app),
});

const actions: DeskActions = {
  change: desk.change,
  edit: desk.edit,
  undo: desk.undo,
  redo: desk.redo,
  reload: desk.reload,
  go(place) {
    location.hash = placeHref(place);
  },
};

addEventListener('hashchange', () => {
  desk.go(readPlace(location.hash));
  app?.querySelector<HTMLElement>('h1')?.focus();
});

/** In a field that is written in, the browser's own undo holds. */
const isWriting = ({ target }: Event) =>
  target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea');

addEventListener('keydown', (event) => {
  const isUndoKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  if (!isUndoKey || isWriting(event)) return;
  event.preventDefault();
  if (event.shiftKey) desk.redo();
  else desk.undo();
});

addEventListener('beforeunload', (event) => {
  if (desk.state().kept !== 'kept') event.preventDefault();
});

// What stands there is for readers without JavaScript.
app?.replaceChildren();
desk.go(readPlace(location.hash));
void desk.start();
