/** What an editor drops, chooses or pastes → a file of the folder, read; and how one leaves it again. */
import type { Bulletin } from '../../../shared/feed/feed-schema.ts';
import { formatCount } from '../../../shared/french/format-french.ts';
import type { Desk } from '../desk.ts';
import { contentsOf, correctionsOf, isNumbered, readingOf } from '../desk-state.ts';
import { forgetRelease, moveRelease } from '../edits.ts';
import { inWords } from '../fault-words.ts';
import { pressing } from '../reading.ts';
import type { DropState, NameAsked, NameChoice } from './drop-state.ts';
import { freeName, holderOf, releaseName } from './release-name.ts';

export interface Brought {
  name: string;
  bytes: Uint8Array;
}

export interface BringActions {
  /** Each is read, named by its date and number, and kept. */
  bring: (brought: readonly Brought[]) => Promise<void>;
  /** The editor's answer where a name is taken. */
  settleName: (choice: NameChoice) => void;
  removeRelease: (name: string) => Promise<void>;
  /** The release that was removed last, and what was said of it. */
  putBack: () => Promise<void>;
}

/** @param open shows the release that came */
export function bringActions(desk: Desk, open: (release: string) => void): BringActions {
  let choose: (choice: NameChoice) => void = () => undefined;
  const tell = (part: Partial<DropState>) => desk.change({ drop: { ...desk.state().drop, ...part } });
  const names = () => [...(contentsOf(desk.state())?.releases.keys() ?? [])];

  async function bring(brought: readonly Brought[]) {
    if (desk.state().contents === 'none')
      return desk.change({ said: 'Créez d’abord la série : le communiqué vient ensuite dans son dossier.' });
    tell({ faults: [], removing: undefined });
    const kept: string[] = [];
    for (const each of brought) {
      try {
        kept.push(...(await bringOne(each)));
      } catch (error) {
        tell({ faults: [...desk.state().drop.faults, inWords(error)] });
      }
    }
    tell({ progress: undefined });
    if (kept[0] !== undefined && brought.length === 1) open(kept[0]);
  }

  /** @returns the name that it is kept under, if it is */
  async function bringOne({ name: own, bytes }: Brought): Promise<string[]> {
    tell({ progress: `Lecture de ${own}…` });
    const release = await desk.open(bytes, own);
    const { bulletin } = await desk.read(release, own);
    const wanted = releaseName(own, bulletin);
    const holder = holderOf(wanted, names()) ?? sameBulletin(bulletin);
    const otherName = nextName(wanted, bulletin);
    const choice = holder === undefined ? 'beside' : await askName({ name: wanted, holder, otherName }, bytes);
    if (choice === 'leave') return [];
    const name = holder === undefined || choice === 'replace' ? wanted : otherName;
    tell({ progress: `Enregistrement de ${name}…` });
    await desk.writeRelease(name, bytes, release);
    if (holder !== undefined && holder !== name && choice === 'replace') await giveWay(holder, name);
    desk.change({ said: readInWords(name) });
    return [name];
  }

  /** A file of any name that is read as the bulletin of this day and number. */
  const sameBulletin = ({ id, date }: Pick<Bulletin, 'id' | 'date'>) =>
    date === '' ? undefined : names().find((name) => readingOf(desk.state(), name)?.bulletin.id === id);

  /** Under which a release stands beside the one that is held for it: in a series without numbers, as the next of its day. */
  function nextName(wanted: string, { date }: Pick<Bulletin, 'date'>): string {
    const ofDay = names().flatMap((name) => readingOf(desk.state(), name)?.bulletin ?? []);
    const ranks = ofDay.filter((each) => each.date === date).map(({ number }) => number);
    const name = isNumbered(desk.state())
      ? wanted
      : releaseName(wanted, { date, number: Math.max(0, ...ranks) + 1 });
    return holderOf(name, names()) === undefined ? name : freeName(name, names());
  }

  async function askName(asked: NameAsked, bytes: Uint8Array): Promise<NameChoice> {
    const { holder } = asked;
    const there = await desk.folder().read(holder);
    if (there && isSame(there.bytes, bytes)) {
      desk.change({ said: `Ce fichier est déjà dans le dossier : ${holder}.` });
      return 'leave';
    }
    const choice = new Promise<NameChoice>((resolve) => (choose = resolve));
    tell({ asked, progress: undefined });
    const made = await choice;
    tell({ asked: undefined });
    return made;
  }

  /** The same release in another format takes the place of the one that was there, and what was said of that. */
  async function giveWay(holder: string, name: string) {
    if (correctionsOf(desk.state())[holder])
      desk.edit(`remplacer ${holder} par ${name}`, moveRelease(holder, name));
    await desk.removeRelease(holder);
  }

  function readInWords(name: string): string {
    const reading = readingOf(desk.state(), name);
    if (!reading) return `${name} est dans le dossier.`;
    const initiatives = reading.bulletin.themes.flatMap((theme) => theme.initiatives).length;
    const asked = pressing(reading).length;
    return `${name} est lu et gardé : ${formatCount(initiatives, 'initiative')}${asked > 0 ? `, ${formatCount(asked, 'question')}` : ''}.`;
  }

  async function removeRelease(name: string) {
    try {
      const file = await desk.folder().read(name);
      await desk.removeRelease(name);
      tell({ removing: undefined, removed: file && { name, bytes: file.bytes, said: correctionsOf(desk.state())[name] } });
      if (correctionsOf(desk.state())[name]) desk.edit(`retirer ${name} du dossier`, forgetRelease(name));
      desk.change({ said: `${name} n’est plus dans le dossier.` });
    } catch (error) {
      tell({ removing: undefined, faults: [inWords(error)] });
    }
  }

  async function putBack() {
    const { removed } = desk.state().drop;
    if (!removed) return;
    const { name, bytes, said } = removed;
    try {
      await desk.writeRelease(name, bytes, await desk.open(bytes, name));
      if (said) desk.edit(`remettre ${name}`, (corrections) => ({ ...corrections, [name]: said }));
      tell({ removed: undefined });
      desk.change({ said: `${name} est de retour dans le dossier.` });
    } catch (error) {
      tell({ faults: [inWords(error)] });
    }
  }

  return { bring, settleName: (choice) => choose(choice), removeRelease, putBack };
}

const isSame = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
