/**
 * The script of the search among communes, on the home page and on their list: what is typed, a name, a postal code or an
 * INSEE code, is looked for in the browser. Without it pages are complete: the communes stand by letter.
 */
import { isCommunesFile } from '../../shared/feed/feed-guard.ts';
import { communesPath } from '../../shared/feed/feed-paths.ts';
import { findCommunes, type Commune, type CommuneNames } from '../../shared/feed/find-communes.ts';
import { feedClient } from '../tools/published-site.ts';

/** More would not be read. */
const MOST_FOUND = 12;

const form = document.querySelector<HTMLFormElement>('form.search');
const field = form?.querySelector('input');
const list = form?.querySelector('ul');
const status = form?.querySelector('[role=status]');

/** Asked for when the field is first used; asked for again if it did not come. */
let names: Promise<CommuneNames> | undefined;

function communes(): Promise<CommuneNames> {
  names ??= feedClient
    .get(communesPath(form?.dataset['department'] ?? ''), isCommunesFile)
    .then(({ data }) => data)
    .catch((error: unknown) => {
      names = undefined;
      throw error;
    });
  return names;
}

async function search() {
  const typed = field?.value.trim() ?? '';
  if (typed === '') return show([], '');
  try {
    const found = findCommunes(typed, await communes(), Infinity);
    // Another letter was typed while the names were on their way.
    if (field?.value.trim() === typed) show(found, say(found.length));
  } catch {
    show([], 'La liste n’a pas pu être chargée : choisissez votre commune par sa première lettre.');
  }
}

function show(found: readonly Commune[], words: string) {
  list?.replaceChildren(...found.slice(0, MOST_FOUND).map(item));
  if (status) status.textContent = words;
}

function item({ code, name }: Commune): HTMLLIElement {
  const link = document.createElement('a');
  link.href = new URL(`${code}/`, form?.action).href;
  link.textContent = name;
  const element = document.createElement('li');
  element.append(link);
  return element;
}

function say(count: number): string {
  if (count === 0) return 'Aucune commune du département ne correspond.';
  if (count === 1) return 'Une commune trouvée : Entrée ouvre sa page.';
  return count > MOST_FOUND
    ? `${count} communes trouvées, voici les ${MOST_FOUND} premières.`
    : `${count} communes trouvées.`;
}

form?.addEventListener('submit', (event) => {
  // With nothing typed it leads to the list of all.
  if (field?.value.trim() === '') return;
  event.preventDefault();
  void search().then(() => {
    const [only, ...others] = list?.querySelectorAll('a') ?? [];
    if (only && others.length === 0) only.click();
  });
});
// The names are there by the time a word is typed; should they not come, the first letter asks again.
field?.addEventListener('focus', () => void communes().catch(() => undefined), { once: true });
field?.addEventListener('input', () => void search());
// What was typed before this script came, or is there again after a step back.
void search();
