/**
 * The script of the list of communes: narrows the list to what is typed, a name, a postal code or an INSEE code. The page is
 * complete without it; the field then stays hidden.
 */
import { isCommunesFile } from '../../shared/communes-guard.ts';
import { communesPath } from '../../shared/feed-paths.ts';
import { foldText } from '../../shared/fold-text.ts';

const form = document.querySelector<HTMLFormElement>('form.search');
const field = form?.querySelector('input');
const status = form?.querySelector('[role=status]');
const items = [...document.querySelectorAll<HTMLLIElement>('.letter li')];

/** What each commune is found by; postal codes come with the first letter typed. */
const words = new Map(items.map((item) => [item, foldText(item.querySelector('a')?.textContent ?? '')]));

async function addCodes() {
  const feed = new URL('../feed/v1/', import.meta.url);
  const response = await fetch(new URL(communesPath(form?.dataset['department'] ?? ''), feed));
  const file: unknown = await response.json();
  if (!isCommunesFile(file)) return;
  const codes = new Map(
    file.communes.map(({ code, postalCodes }) => [code, [code, ...postalCodes].join(' ')]),
  );
  for (const [item, name] of words) {
    const code = /(\w+)\/$/.exec(item.querySelector('a')?.href ?? '')?.[1] ?? '';
    words.set(item, `${name} ${codes.get(code) ?? ''}`);
  }
}

/** Every word typed must begin a word of the commune's. */
function found(item: HTMLLIElement, typed: readonly string[]): boolean {
  const own = (words.get(item) ?? '').split(' ');
  return typed.every((word) => own.some((each) => each.startsWith(word)));
}

function narrow() {
  const typed = foldText(field?.value ?? '').split(' ');
  const shown = items.filter((item) => {
    item.hidden = !found(item, typed);
    return !item.hidden;
  });
  for (const letter of document.querySelectorAll<HTMLElement>('.letter'))
    letter.hidden = !letter.querySelector('li:not([hidden])');
  for (const other of document.querySelectorAll<HTMLElement>('.named, .letters'))
    other.hidden = field?.value !== '';
  if (status) status.textContent = field?.value ? say(shown.length) : '';
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
