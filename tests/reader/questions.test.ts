/** Doubts and their answers: what is asked, under which id, and what each answer makes of the reading. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import type { Answers, QuestionAbout } from '../../shared/editor/question.ts';

const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);

const HEAD = 'Arras, le 8 avril 2020\n\n# Le Pas-de-Calais solidaire n° 2\n\n';
const THEME = '## Solidaires avec les aînés\n\n';
const LIEN = 'À Lens, l’association « Lien » livre des repas aux aînés.';
const INTRODUCES =
  'Depuis mars, de nombreuses initiatives aident les aînés, à Lens avec l’association « Lien » par exemple.';
const PIC = 'À Avion, le garage Pic répare les vélos des soignants.';

const parse = (body: string, answers: Answers = {}) =>
  parseBulletin(readMarkdown(HEAD + body), { gazetteer, answers });
const told = (body: string, answers: Answers = {}) =>
  parse(body, answers).bulletin.themes.flatMap(({ initiatives }) => initiatives.map(({ text }) => text));
/** The id of the passage, or of the sentence, that begins so. */
const idOf = (body: string, beginning: string) => {
  const { fates } = parse(body);
  const all = fates.flatMap(({ id, text, sentences }) => [{ id, text }, ...sentences]);
  const found = all.findLast(({ text }) => text.startsWith(beginning));
  assert.ok(found, beginning);
  return found.id;
};
const asked = (body: string, about: QuestionAbout, answers: Answers = {}) =>
  parse(body, answers).questions.filter((question) => question.about === about);

describe('questions about passages', () => {
  const before = `${INTRODUCES}\n\n${THEME}${PIC}`;
  it('asks about what names a commune or an actor outside the initiatives, and settles it', () => {
    const [question, ...others] = asked(before, 'passage');
    assert.equal(others.length, 0);
    assert.deepEqual(
      [question?.id, question?.line, question?.must, question?.chosen, question?.text],
      [idOf(before, 'Depuis'), 5, true, 'introduction', INTRODUCES],
    );
    assert.ok(question?.answers.some(({ answer, why }) => answer === 'initiative' && why.includes('Lens')));
    const answers = { [question?.id ?? '']: 'initiative' };
    assert.deepEqual(told(before, answers), [INTRODUCES, PIC]);
    assert.deepEqual(asked(before, 'passage', answers), []);
  });
  it('does not ask what is told apart: the dateline, the page’s header, the press office', () => {
    const body = `COMMUNIQUÉ DE PRESSE\n\n${THEME}${LIEN}\n\nContact presse : préfecture, rue Pasteur, à Arras`;
    assert.deepEqual(asked(body, 'passage'), []);
  });

  const two = `${THEME}${LIEN}\n\n${PIC}`;
  const second = () => idOf(two, 'À Avion');
  it('takes every answer, asked or not', () => {
    const as = (answer: string) => parse(two, { [second()]: answer });
    const texts = (answer: string) =>
      as(answer).bulletin.themes.flatMap(({ initiatives }) => initiatives.map(({ text }) => text));
    assert.deepEqual(texts('initiative'), [LIEN, PIC]);
    assert.deepEqual(texts('continues'), [`${LIEN}\n\n${PIC}`]);
    for (const answer of ['introduction', 'closing', 'furniture', 'heading'])
      assert.deepEqual(texts(answer), [LIEN], answer);
    assert.equal(as('introduction').bulletin.themes[0]?.introduction, PIC);
    assert.equal(as('closing').bulletin.closing, PIC);
    assert.equal(as('heading').fates.at(-1)?.became, 'theme');
    assert.equal(as('furniture').fates.at(-1)?.became, 'furniture');
  });
  it('splits at a sentence, and cuts one out', () => {
    const body = `${THEME}${LIEN} Il faut s’inscrire. Le garage Pic répare les vélos.`;
    assert.deepEqual(told(body, { [idOf(body, 'Le garage')]: 'initiative' }), [
      `${LIEN} Il faut s’inscrire.`,
      'Le garage Pic répare les vélos.',
    ]);
    const cut = told(body, { [idOf(body, 'Il faut')]: 'furniture' });
    assert.deepEqual(cut, [`${LIEN} Le garage Pic répare les vélos.`]);
  });
  it('splits at a sentence that takes up the one before', () => {
    const body = `${THEME}${LIEN} Elle cherche des bras.`;
    assert.deepEqual(told(body, { [idOf(body, 'Elle')]: 'initiative' }), [LIEN, 'Elle cherche des bras.']);
  });
  it('asks whether a sentence opens another initiative, and takes both answers', () => {
    const other = 'Au collège Rostand de Liévin, les élèves cousent des masques.';
    const body = `${THEME}${LIEN} ${other}`;
    const [question] = asked(body, 'passage');
    assert.deepEqual(
      [question?.id, question?.must, question?.chosen, question?.text],
      [idOf(body, 'Au collège'), true, 'continues', other],
    );
    assert.deepEqual(told(body, { [question?.id ?? '']: 'initiative' }), [LIEN, other]);
    const together = { [question?.id ?? '']: 'continues' };
    assert.deepEqual(told(body, together), [`${LIEN} ${other}`]);
    assert.deepEqual(asked(body, 'passage', together), []);
  });
  it('asks about no sentence that points back at who was told of', () => {
    const body = `${THEME}${LIEN} Cette action du collège Rostand de Liévin dure un mois.`;
    assert.deepEqual(asked(body, 'passage'), []);
  });
  it('asks what a long text is that nothing but its place makes an introduction', () => {
    const text =
      'Depuis le mois de mars, elles sont une douzaine à se retrouver chaque après-midi autour des machines à coudre, sans compter leurs heures.';
    const [question] = asked(text, 'passage');
    assert.deepEqual([question?.text, question?.must, question?.chosen], [text, false, 'introduction']);
    assert.deepEqual(told(text, { [question?.id ?? '']: 'initiative' }), [text]);
  });
  const musts = (body: string) =>
    asked(body, 'passage').map(({ text, chosen, must }) => [text, chosen, must]);
  it('must know of a text left out that tells of three kinds of deeds', () => {
    const text =
      'Ils étaient trente sur le pont samedi : ils ont offert des visières, prêté des lits aux plus démunis et tenu la buvette.';
    assert.deepEqual(musts(`${THEME}${text}\n\n${LIEN}`), [[text, 'introduction', true]]);
    const two = text.replace(' aux plus démunis', '');
    assert.deepEqual(musts(`${THEME}${two}\n\n${LIEN}`), []);
  });
  it('must know of a long text that goes on and tells of a deed', () => {
    const text = `Les mercredis d’hiver, la cour se remplit de bonne heure. ${'On y joue aux cartes, au loto et aux dames jusqu’au soir. '.repeat(4)}Un goûter est offert à qui vient.`;
    const bodyWith = (paragraph: string) => `${THEME}${LIEN}\n\n${paragraph}`;
    assert.deepEqual(musts(bodyWith(text)), [[text, 'continues', true]]);
    const tellsNone = text.replace('offert', 'servi');
    assert.deepEqual(musts(bodyWith(tellsNone)), [[tellsNone, 'continues', false]]);
  });
  it('must know of what would be an initiative by where it stands alone', () => {
    const body = (sentence: string) => `${THEME}${LIEN}\n\n${sentence}`;
    const other = 'Le 3 mars, le musée Pic change d’horaires.';
    assert.deepEqual(musts(body(other)), [[other, 'initiative', true]]);
    assert.deepEqual(musts(body('Le 3 mars, le musée Pic offre des livres.')), []);
  });
  it('changes nothing around what is said to be as it was read', () => {
    const body = `${THEME}${LIEN}\n\nLes repas partent à midi.\n\nLe soir, ils sont rapportés au marché.\n\n${PIC}`;
    const answers = { [idOf(body, 'Les repas')]: 'continues', [idOf(body, 'À Avion')]: 'initiative' };
    assert.deepEqual(told(body, answers), told(body));
  });
  it('keeps one paragraph together where its second sentence is said to go on', () => {
    const body = `${THEME}${LIEN} Même élan à Rinxent, où la droguerie Tellier offre des parois.`;
    assert.equal(told(body).length, 2);
    assert.equal(told(body, { [idOf(body, 'Même élan')]: 'continues' }).length, 1);
  });
  it('tells equal passages apart by a number', () => {
    const body = `${INTRODUCES}\n\n${INTRODUCES}\n\n${THEME}${PIC}`;
    const ids = asked(body, 'passage').map(({ id }) => id);
    assert.deepEqual(ids, [idOf(body, 'Depuis').replace(/-\d$/, ''), idOf(body, 'Depuis')]);
    assert.match(ids[1] ?? '', /^[\da-f]{16}-2$/);
  });
  it('gives an initiative the id of what opens it, in its fates too', () => {
    const { bulletin, fates } = parse(two);
    const opened = bulletin.themes.flatMap(({ initiatives }) => initiatives.map(({ passage }) => passage));
    assert.deepEqual(opened, [idOf(two, 'À Lens'), second()]);
    assert.deepEqual(
      fates.flatMap(({ initiative }) => initiative ?? []),
      opened,
    );
  });
  it('follows a passage that text above moves, or in which a typo is mended', () => {
    const answers = { [idOf(before, 'Depuis')]: 'initiative' };
    assert.equal(told(`Les pluies cessent enfin.\n\n${before}`, answers).length, 2);
    const mended = before.replace('de nombreuses initiatives', 'de nombreuses initatives');
    assert.notEqual(idOf(mended, 'Depuis'), idOf(before, 'Depuis'));
    assert.equal(told(mended, answers).length, 2);
    const { questions, problems } = parse(
      before.replace(INTRODUCES, 'Ces premières initiatives viennent de Liévin, de Béthune et de Calais.'),
      answers,
    );
    assert.equal(questions.filter(({ about }) => about === 'passage').length, 1);
    assert.ok(problems.some(({ message }) => message.includes('ne retrouve plus son passage')));
  });
  it('says which answers are none, and reads on', () => {
    const { problems, bulletin } = parse(two, { [second()]: 'peut-être', bogus: 'initiative' });
    assert.deepEqual(
      problems.filter(({ level }) => level === 'error').map(({ message }) => message.slice(0, 20)),
      ['Réponse inconnue à «', 'Réponse inconnue à «'],
    );
    assert.equal(bulletin.themes[0]?.initiatives.length, 2);
  });
});

describe('questions about what an initiative holds', () => {
  const first = (body: string, answers: Answers = {}) =>
    parse(THEME + body, answers).bulletin.themes[0]?.initiatives[0];
  const id = (body: string, part: string) => `${idOf(THEME + body, body.slice(0, 12))}.${part}`;

  it('asks which commune is meant, and takes another, or none', () => {
    const body = 'Le syndicat Lens-Liévin livre des repas.';
    const [question] = asked(THEME + body, 'place');
    assert.deepEqual([question?.id, question?.must, question?.text], [id(body, 'place1'), true, 'Lens']);
    assert.deepEqual(
      first(body, { [id(body, 'place1')]: '62498' })?.communes.map(({ code }) => code),
      ['62498'],
    );
    assert.deepEqual(
      first(LIEN, { [id(LIEN, 'place1')]: '62065' })?.communes.map(({ name }) => name),
      ['Avion'],
    );
    assert.deepEqual(first(LIEN, { [id(LIEN, 'place1')]: 'none' })?.communes, []);
  });
  it('lets the editor place an initiative that names no commune', () => {
    const body = 'L’association « Lien » livre des repas.';
    const [question] = asked(THEME + body, 'place');
    assert.deepEqual([question?.id, question?.must, question?.chosen], [id(body, 'place1'), false, 'none']);
    const answers = { [id(body, 'place1')]: '62498' };
    assert.deepEqual(first(body, answers)?.communes, [{ code: '62498', name: 'Lens', role: 'place' }]);
    assert.deepEqual(asked(THEME + body, 'place', answers), []);
  });
  it('asks about an area that nobody has listed, as an empty field', () => {
    const body = 'Dans le Vimeu, le club Pic livre des repas.';
    const questions = asked(THEME + body, 'place');
    assert.deepEqual(
      questions.map((question) => [question.id, question.must, question.text, question.chosen]),
      [[id(body, 'place1'), false, 'Vimeu', 'none']],
    );
    const answers = { [id(body, 'place1')]: '62498' };
    assert.deepEqual(first(body, answers)?.communes, [{ code: '62498', name: 'Lens', role: 'place' }]);
    for (const answer of ['62498', 'none'])
      assert.deepEqual(asked(THEME + body, 'place', { [id(body, 'place1')]: answer }), []);
    // Its id comes behind those of the communes.
    const both = 'Dans le Vimeu et à Lens, le club Pic livre des repas.';
    assert.equal(asked(THEME + both, 'place')[0]?.id, id(both, 'place2'));
    // Somebody is called so.
    assert.deepEqual(asked(`${THEME}À Lens, dans la Ruche, l’association La Ruche livre.`, 'place'), []);
  });
  it('asks about a role where two weigh nearly alike, and takes it everywhere in the initiative', () => {
    const body = 'Le boulanger Petit, d’Arras, distribue son pain à Lens.';
    const [question, ...others] = asked(THEME + body, 'role');
    assert.equal(others.length, 0);
    assert.deepEqual(
      [question?.id, question?.must, question?.text, question?.chosen],
      [id(body, 'role1'), false, 'Arras', 'place'],
    );
    assert.deepEqual(
      question?.answers.map(({ answer }) => answer),
      ['place', 'origin'],
    );
    const answers = { [id(body, 'role1')]: 'origin' };
    assert.equal(first(body, answers)?.communes[0]?.role, 'origin');
    assert.deepEqual(asked(THEME + body, 'role', answers), []);
    const twice =
      'Un concert a lieu devant la clinique de Lens. Une veillée, dans la clinique de Lens, suit.';
    const [asking, ...more] = asked(THEME + twice, 'role');
    assert.equal(more.length, 0);
    const settled = { [asking?.id ?? '']: 'place' };
    assert.equal(first(twice, settled)?.communes[0]?.role, 'place');
    assert.deepEqual(asked(THEME + twice, 'role', settled), []);
  });
  it('asks about no role that another mention settles', () => {
    assert.deepEqual(asked(`${THEME}À Lens, un concert a lieu devant la clinique de Lens.`, 'role'), []);
    assert.deepEqual(asked(`${THEME}Des repas sont livrés à Lens.`, 'role'), []);
  });
  it('takes a role', () => {
    assert.equal(first(LIEN, { [id(LIEN, 'role1')]: 'beneficiary' })?.communes[0]?.role, 'beneficiary');
  });
  it('asks once a release about a name that may be a commune’s, and masks meanwhile', () => {
    const body = 'À Avion, M. Sains livre des repas.\n\n- À Lens, M. Sains chante.';
    const of = (answers: Answers = {}) => parse(THEME + body, answers);
    const people = (answers: Answers = {}) =>
      of(answers).bulletin.themes.flatMap(({ initiatives }) => initiatives.map((each) => each.people.length));
    assert.deepEqual(people(), [1, 1]);
    for (const answer of ['public', 'nobody'])
      assert.deepEqual(people({ [id(body, 'person1')]: answer }), [0, 0]);
    assert.deepEqual(people({ [id(body, 'person1')]: 'private' }), [1, 1]);
  });
  it('asks who acts where nobody is named, and takes another name, or none', () => {
    const body = 'À Lens, on coud des masques.';
    const [question] = asked(THEME + body, 'organiser');
    assert.deepEqual(
      [question?.id, question?.must, question?.chosen],
      [id(body, 'organiser1'), false, 'none'],
    );
    assert.equal(first(body, { [id(body, 'organiser1')]: 'Les Dés' })?.organisers[0]?.name, 'Les Dés');
    assert.deepEqual(first(LIEN, { [id(LIEN, 'organiser1')]: 'none' })?.organisers, []);
  });
  it('asks about what the head does not say, and takes it', () => {
    const { questions, bulletin } = parseBulletin(readMarkdown(THEME + LIEN), {
      gazetteer,
      answers: { number: '7', date: '2020-04-08' },
    });
    assert.deepEqual(
      questions.filter(({ about }) => about === 'head').map((question) => question.id),
      ['title'],
    );
    assert.equal(bulletin.id, '62-2020-04-08-7');
  });
});
