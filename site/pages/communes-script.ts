/**
 * The script of the list of communes: narrows the list to what is typed, a name, a postal code or an INSEE code. The page is
 * complete without it; the field then stays hidden.
 */
import { isCommunesFile } from '../../shared/feed/feed-guard.ts';
import { communesPath } from '../../shared/feed/feed-paths.ts';
import { findCommunes, type CommuneNames } from '../../shared/feed/find-communes.ts';
import { feedClient } from '../tools/published-site.ts';

const form = document.querySelector<HTMLFormElement>('form.search');
const field = form?.querySelector('input');
const status = form?.querySelector('[role=status]');
const items = [...document.querySelectorAll<HTMLLIElement>('.letter li')];

const codeOf = (item: HTMLLIElement) => /(\w+)\/$/.exec(item.querySelector('a')?.href ?? '')?.[1] ?? '';

/** Names alone until the first letter is typed; then the file that has the postal codes and the former ones. */
let names: CommuneNames = {
  communes: items.map((item) => ({
    code: codeOf(item),
    name: item.querySelector('a')?.textContent ?? '',
    postalCodes: [],
  })),
  oldCodes: {},
};

async function addCodes() {
  names = (await feedClient.get(communesPath(form?.dataset['department'] ?? ''), isCommunesFile)).data;
}

function narrow() {
  const typed = field?.value.trim() ?? '';
  const found = new Set(findCommunes(typed, names, Infinity).map(({ code }) => code));
  for (const item of items) item.hidden = typed !== '' && !found.has(codeOf(item));
  for (const letter of document.querySelectorAll<HTMLElement>('.letter'))
    letter.hidden = !letter.querySelector('li:not([hidden])');
  for (const other of document.querySelectorAll<HTMLElement>('.named, .letters')) other.hidden = typed !== '';
  if (status) status.textContent = typed ? say(found.size) : '';
}

const say = (count: number) => {
  if (count === 0) return 'Aucune commune du département ne correspond.';
  return count === 1 ? 'Une commune trouvée : Entrée ouvre sa page.' : `${count} communes trouvées.`;
};

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const [only, ...others] = items.filter(({ hidden }) => !hidden);
  if (field?.value && only && others.length === 0) only.querySelector('a')?.click();
});
field?.addEventListener('input', narrow);
// Names alone do, should the codes not come.
field?.addEventListener('focus', () => void addCodes().then(narrow, () => undefined), { once: true });
if (form) form.hidden = false;
