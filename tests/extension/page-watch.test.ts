import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { ListedAnswer, NoticeAnswer } from '../../extension/messages.ts';
import type { NoticeInitiative } from '../../shared/render/notice-initiative.ts';
import type { NoticeTexts } from '../../shared/render/notice-view.ts';
import { createPageWatch, type PageWatch } from '../../extension/page/page-watch.ts';

const HOME = 'https://www.facebook.com/';
const LISTED = 'https://www.facebook.com/SECONDDDEPART/';
const OTHER_LISTED = 'https://www.facebook.com/groups/entraide.imprimante.3d/';
const NOT_LISTED = 'https://www.facebook.com/autre';

const initiative = (ref: string): NoticeInitiative => ({
  ref,
  citation: 'Le Pas-de-Calais solidaire, n° 2 du 8 avril 2020',
  theme: 'Personnes confinées',
  places: ['Haillicourt'],
  organisers: ['SECOND DEPART'],
  excerpt: 'Un texte.',
  readLabel: 'Lire la fiche de SECOND DEPART',
  ways: [],
});

const texts: NoticeTexts = {
  language: 'fr',
  label: 'Solidaire',
  heading: 'Cette page est citée',
  close: 'Fermer',
  read: 'Lire la fiche',
  ways: 'Autres moyens',
  silencePage: 'Plus ici',
  silenceAll: 'Plus nulle part',
};

const listed = (ref: string): ListedAnswer => ({
  kind: 'listed',
  initiatives: [initiative(ref)],
  place: 'corner',
  texts,
});

describe('the watch over the page', () => {
  let shown: string;
  let questions: { keys: string[]; answer: (answer: NoticeAnswer) => void }[];
  let watch: PageWatch;
  let otherNames: string[];
  let ready: ListedAnswer | undefined;

  beforeEach(() => {
    shown = '';
    questions = [];
    otherNames = [];
    ready = undefined;
    watch = createPageWatch({
      findReady: () => Promise.resolve(ready),
      ask: (keys) => new Promise((resolve) => questions.push({ keys, answer: resolve })),
      findOtherNames: () => otherNames,
      show: ({ initiatives }) => {
        shown = initiatives.map(({ ref }) => ref).join(' ');
      },
      hide: () => {
        shown = '';
      },
    });
  });

  const visit = async (address: string, answer: NoticeAnswer) => {
    const done = watch.check(address);
    questions.at(-1)?.answer(answer);
    await done;
  };

  test('asks by the keys of the feed', () => {
    void watch.check('https://m.facebook.com/Second.DDepart/about');
    void watch.check(OTHER_LISTED);
    assert.deepEqual(
      questions.map(({ keys }) => keys),
      [['page:secondddepart'], ['group:entraideimprimante3d']],
    );
  });

  test('asks nothing on pages that name no one', async () => {
    for (const address of [
      HOME,
      'https://www.facebook.com/watch/?v=1',
      'https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2FSECONDDDEPART%2F',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2FSECONDDDEPART%2F',
    ]) {
      await watch.check(address);
    }
    assert.equal(questions.length, 0);
  });

  test('asks once while the address names the same page', async () => {
    await visit(LISTED, listed('e8'));
    await watch.check('https://www.facebook.com/SECONDDDEPART/photos');
    assert.equal(questions.length, 1);
    assert.equal(shown, 'e8');
  });

  test('hides at once on another page, before its answer', async () => {
    await visit(LISTED, listed('e8'));
    void watch.check(NOT_LISTED);
    assert.equal(shown, '');
  });

  test('lets no late answer land on another page', async () => {
    const first = watch.check(LISTED);
    const second = watch.check(NOT_LISTED);
    questions[1]?.answer({ kind: 'not-listed' });
    questions[0]?.answer(listed('e8'));
    await Promise.all([first, second]);
    assert.equal(shown, '');
  });

  test('lets no late answer land after a way out and back', async () => {
    const first = watch.check(LISTED);
    void watch.check(HOME);
    const third = watch.check(OTHER_LISTED);
    questions.at(-1)?.answer(listed('e3'));
    questions[0]?.answer(listed('e8'));
    await Promise.all([first, third]);
    assert.equal(shown, 'e3');
  });

  test('tells the background that the page was left, once', async () => {
    await visit(LISTED, listed('e8'));
    await visit(HOME, { kind: 'not-listed' });
    await watch.check(`${HOME}#x`);
    assert.deepEqual(
      questions.map(({ keys }) => keys),
      [['page:secondddepart'], []],
    );
  });

  test('shows nothing when it is not known whether the page is listed', async () => {
    await visit(LISTED, { kind: 'unknown' });
    assert.equal(shown, '');
  });

  test('stays closed on the same page, even when asked again, and opens on the next', async () => {
    await visit(LISTED, listed('e8'));
    watch.close();
    assert.equal(shown, '');
    const again = watch.check(LISTED, { again: true });
    questions.at(-1)?.answer(listed('e8'));
    await again;
    assert.equal(shown, '');
    await visit(OTHER_LISTED, listed('e3'));
    assert.equal(shown, 'e3');
    await visit(LISTED, listed('e8'));
    assert.equal(shown, 'e8');
  });

  for (const [over, address] of Object.entries({
    'a photo': 'https://www.facebook.com/photo/?fbid=1234&set=a.5678',
    'a reel': 'https://www.facebook.com/reel/1234567890',
    'a story': 'https://www.facebook.com/stories/1234567890/abc/',
    'the home page': HOME,
  })) {
    test(`stays closed after ${over}, which names no one, and opens on the page that comes after another`, async () => {
      await visit(LISTED, listed('e8'));
      watch.close();
      await visit(address, { kind: 'not-listed' });
      await visit(LISTED, listed('e8'));
      assert.equal(shown, '');
      await visit(NOT_LISTED, { kind: 'not-listed' });
      await visit(LISTED, listed('e8'));
      assert.equal(shown, 'e8');
    });
  }

  test('asked again, shows what has changed without a gap', async () => {
    await visit(LISTED, listed('e8'));
    const again = watch.check(LISTED, { again: true });
    assert.equal(shown, 'e8');
    questions.at(-1)?.answer({ kind: 'not-listed' });
    await again;
    assert.equal(shown, '');
  });

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test('asks again by the other names that the page tells, and shows what is listed by one of them', async () => {
    otherNames = ['page:100083132751008'];
    const done = watch.check(NOT_LISTED);
    questions[0]?.answer({ kind: 'not-listed' });
    await settled();
    assert.deepEqual(questions[1]?.keys, ['page:autre', 'page:100083132751008']);
    questions[1].answer(listed('e8'));
    await done;
    assert.equal(shown, 'e8');
    assert.deepEqual(watch.names(), ['page:autre', 'page:100083132751008']);
  });

  test('does not show by its other names a page that was left meanwhile', async () => {
    otherNames = ['page:100083132751008'];
    const done = watch.check(NOT_LISTED);
    questions[0]?.answer({ kind: 'not-listed' });
    await settled();
    void watch.check(HOME);
    questions[1]?.answer(listed('e8'));
    await done;
    assert.equal(shown, '');
    assert.deepEqual(watch.names(), []);
  });

  test('shows nothing where the reader wants no notice', async () => {
    await visit(LISTED, { kind: 'silenced' });
    assert.equal(shown, '');
  });

  describe('a notice that was made ready', () => {
    test('is shown until the answer is there, which counts', async () => {
      ready = listed('ready');
      const done = watch.check(LISTED);
      await settled();
      assert.equal(shown, 'ready');
      questions.at(-1)?.answer({ kind: 'not-listed' });
      await done;
      assert.equal(shown, '');
    });

    test('is not shown after the answer, nor on the page that came next, nor once closed', async () => {
      ready = listed('ready');
      await visit(LISTED, listed('answer'));
      await settled();
      assert.equal(shown, 'answer');
      void watch.check(OTHER_LISTED);
      void watch.check(HOME);
      await settled();
      assert.equal(shown, '');
      void watch.check(LISTED);
      watch.close();
      await settled();
      assert.equal(shown, '');
    });

    test('is not shown where the same page is asked of again', async () => {
      await visit(LISTED, { kind: 'silenced' });
      ready = listed('ready');
      void watch.check(LISTED, { again: true });
      await settled();
      assert.equal(shown, '');
    });
  });
});
