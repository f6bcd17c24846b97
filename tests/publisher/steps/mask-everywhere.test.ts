/** Every form of a private person's name, in every place where a release may tell it: its surname comes out nowhere. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asked, published, type Release } from './masked-release.ts';

/** Each stands where its name tells, and names Rosalie Quévrain or one of her kin. */
const FORMS = [
  'Rosalie Quévrain',
  'Rosalie QUÉVRAIN',
  'ROSALIE QUÉVRAIN',
  'QUÉVRAIN Rosalie',
  'Mme Quévrain',
  'MME QUÉVRAIN',
  'Mme Rosalie Quévrain',
  'M. C. Quévrain',
  'M. Quévrain C.',
  'MM. Carlier et Quévrain',
  'MM. C. Quévrain et P. Carlier',
  'Mmes Quévrain et Carlier',
  'Mmes Jeanne Carlier, Anne Quévrain et Louise Leroux',
  'les docteurs Carlier et Quévrain',
  'M. et Mme Quévrain',
  'Mme et M. Quévrain',
  'Rosalie Carlier, née Quévrain',
  'Rosalie Carlier (épouse Quévrain)',
  'Mme Carlier, veuve Quévrain',
  'la famille Quévrain',
  'les familles Carlier et Quévrain',
  'les époux Quévrain',
  'le couple Quévrain',
  'les frères Quévrain',
  'le fils Quévrain',
  'Rosalie et Paul Quévrain',
  'Rosalie, Anne et Paul Quévrain',
  'Roger « Bébert » Quévrain',
  'Roger (dit Bébert) Quévrain',
  'Roger dit Bébert Quévrain',
  'R. Quévrain',
  'R.-M. Quévrain',
  'Ysoline QUÉVRAIN',
  'Mme Ysoline Quévrain',
  'Rosalie-Anne Quévrain',
  'Jean Pierre Marie Quévrain',
  'Rosalie de Quévrain',
  'Rosalie D’QUÉVRAIN',
  'Rosalie Carlier-Quévrain',
  'YSOLINE QUÉVRAIN, 42 ans,',
  'QUÉVRAIN Ysoline, couturière,',
  'le docteur Quévrain',
  'Me Quévrain',
  'le père Quévrain',
  'l’abbé Paul Quévrain',
  'l’adjudant Quévrain',
  'maître Rosalie Quévrain',
  'mme quévrain',
  'M. Carlier et Quévrain',
  'Mme Anne Carlier et Quévrain',
  'Quévrain, Rosalie',
  'QUÉVRAIN, Rosalie',
  'Quévrain Rosalie',
  'Quévrain R.',
  'QUÉVRAIN R.-M.',
  'Quévrain R',
  'YSOLINE QUÉVRAIN',
  'QUÉVRAIN YSOLINE',
  'QUÉVRAIN Ysoline',
  'Ysoline Quévrain',
  'Quévrain Ysoline',
  'J-P. Quévrain',
  'J-P Quévrain',
  'J.P Quévrain',
  'R Quévrain',
  'Quévrain J-P',
  'Quévrain Rosalie et Paul',
  'Mme Quévrain Rosalie',
  'M.Quévrain',
  'le Pr Quévrain',
  'M. Carlier, Quévrain et Leroux',
  'Mme Carlier, Quévrain',
  'Mmes Carlier, Quévrain',
  'mmes carlier et quévrain',
  'M. et Mme P. Quévrain',
  'Mme quévrain',
  'madame quévrain',
  'rosalie quévrain',
  'Rosalie quévrain',
  'rosalie QUÉVRAIN',
  'ROSALIE Quévrain',
  'Rosalie (Zette) Quévrain',
  'Rosalie ‘Zette’ Quévrain',
  'Rosalie R. Quévrain',
  'Rosalie Carlier - Quévrain',
  'Rosalie Carlier ép. Quévrain',
  'la famille Carlier - Quévrain',
  'la tribu Quévrain',
  'la veuve Quévrain',
  'le jeune Quévrain',
  'la présidente Quévrain',
  'le curé Quévrain',
  'la présidente du club Rosalie Quévrain',
  'le fils de Quévrain',
];

/** Those that may be something else: an editor is asked. */
const ASKED = [
  'R. Quévrain',
  'les frères Quévrain',
  'Ysoline QUÉVRAIN',
  'l’adjudant Quévrain',
  'Mme Carlier et Quévrain',
  'Quévrain, Rosalie',
  'Quévrain Rosalie',
  'Quévrain R.',
  'YSOLINE QUÉVRAIN',
  'QUÉVRAIN Ysoline',
  'Ysoline Quévrain',
  'Quévrain Ysoline',
  'J-P Quévrain',
  'R Quévrain',
  'Mme Carlier, Quévrain',
  'madame quévrain',
  'rosalie quévrain',
  'Rosalie Carlier - Quévrain',
  'la tribu Quévrain',
  'la présidente Quévrain',
  'la présidente du club Rosalie Quévrain',
];

const BYSTANDER = 'À Avion, le club coud.';
const PLACES: Readonly<Record<string, (name: string) => Release>> = {
  'the title': (name) => ({ title: ` : merci à ${name}`, entry: BYSTANDER }),
  'the introduction': (name) => ({ introduction: `Merci à ${name}.`, entry: BYSTANDER }),
  'a theme’s heading': (name) => ({ theme: `Solidaires avec ${name}`, entry: BYSTANDER }),
  'a theme’s introduction': (name) => ({
    themeIntroduction: `Merci à ${name} pour les masques.`,
    entry: BYSTANDER,
  }),
  'a heading above an entry': (name) => ({ above: `Chez ${name}`, entry: BYSTANDER }),
  'an entry, acting': (name) => ({ entry: `À Avion, ${name} coud.` }),
  'an entry, doing what bodies do': (name) => ({ entry: `À Avion, ${name} livre des repas.` }),
  'an entry, helping': (name) => ({ entry: `À Avion, le club coud avec ${name}.` }),
  'the closing': (name) => ({ closing: `Merci à ${name} et à tous.`, entry: BYSTANDER }),
};

/** Names by what stands around them: alone in an item, below a picture, behind who speaks, at a sentence's head. */
const CONTEXTS = [
  'À Avion, le club coud. Quévrain, Rosalie coud des masques.',
  'Quévrain, Rosalie livre des repas à Avion.',
  'À Avion, le club coud. Quévrain Rosalie et Paul livrent.',
  'À Avion, le club coud. Photo : Ysoline Quévrain',
  'À Avion, le club coud. © Ysoline Quévrain / Le Fournil',
  'À Avion, le club coud. (Le Fournil/Ysoline Quévrain)',
  'À Avion, le club coud. « Tant mieux », dit Ysoline Quévrain.',
  'À Avion, le club remercie Ysoline Quévrain pour son aide.',
  'À Avion, le club remercie Quévrain Rosalie pour son aide.',
  'À Avion, le club coud (Ysoline Quévrain).',
  'À Avion, inscriptions chez Quévrain Rosalie, 12 rue des Lilas.',
  'À Avion, le club coud.\n\n- Quévrain Rosalie\n- Anne Carlier',
  'À Avion, chez la coiffeuse Ysoline Quévrain',
  'À Avion, chez les Quévrain, on coud.',
  'À Avion, le club coud. Voir @rosalie.quevrain sur le réseau.',
  'À Avion, le club coud. Voir @RosalieQuevrain sur le réseau.',
  'À Avion, le club coud. Monsieur quévrain coud aussi.',
];

/** After Rosalie Quévrain has been named. */
const ALONE = [
  'Merci à Quévrain.',
  'Merci à QUÉVRAIN et à tous.',
  'MERCI À QUÉVRAIN',
  'Merci à Quevrain.',
  'Merci à elle (Quévrain) et à tous.',
  'Merci à « Quévrain » et à tous.',
  'Quévrain livre.',
  'Qui coud ? Quévrain !',
  '— Quévrain coud.',
  'Bravo Quévrain !',
  'L’atelier Quévrain livre.',
  'Les Quévrain cousent.',
  'Les Quévrains cousent.',
  'Carlier/Quévrain livrent.',
  'Merci à R. Quévrain.',
  'Merci #Quévrain',
  'Merci @rosalie.quevrain',
  'Merci à quévrain.',
  'Merci à quevrain et à tous.',
  'Merci à rosalie quévrain.',
  'Merci à mme quévrain qui livre.',
  'Merci à la famille quévrain.',
  'L’atelier quévrain livre.',
  'Un pain de la boulangerie quévrain.',
  'On coud chez les quévrain.',
  'On coud chez les Quévrain.',
  'Merci à quévrain rosalie.',
  'Merci à mm. carlier et quévrain.',
  'Quévrain, Rosalie : douze masques.',
  'rosalie.quevrain sur tous les réseaux',
];
const NAMED = 'À Avion, Rosalie Quévrain coud.';
const FURTHER: Readonly<Record<string, (words: string) => Release>> = {
  'the same entry': (words) => ({ entry: `${NAMED} ${words}` }),
  'the closing': (words) => ({ entry: NAMED, closing: words }),
  'the introduction': (words) => ({ entry: NAMED, introduction: words }),
  'a theme’s heading': (words) => ({ entry: NAMED, theme: `Solidaires : ${words}` }),
  'a theme’s introduction': (words) => ({ entry: NAMED, themeIntroduction: words }),
  'an entry, after the introduction': (words) => ({
    introduction: 'Rosalie Quévrain coud.',
    entry: `À Avion, le club livre. ${words}`,
  }),
  'an entry, after a theme’s heading': (words) => ({
    theme: 'Solidaires avec Rosalie Quévrain',
    entry: `À Avion, le club livre. ${words}`,
  }),
};

const LINKS = [
  'https://www.facebook.com/rosalie.quevrain',
  'https://www.facebook.com/quevrainr',
  'https://www.instagram.com/quevrain_rosalie',
  'https://exemple.fr/quevrain',
  'https://exemple.fr/atelier-quevrain/',
  'https://exemple.fr/?u=quevrain',
  'https://exemple.fr/%71u%C3%A9vrain',
  'https://quevrain.example/',
  '[la page de Rosalie Quévrain](https://exemple.fr/rosaliequevrain)',
  'rosaliequevrain@exemple.fr',
  'https://exemple.fr/mquevrain',
  'https://exemple.fr/mmequevrain.html',
  'https://exemple.fr/photo-mquevrain.jpg',
  'https://exemple.fr/mme-quevrain',
  'https://www.facebook.com/m.quevrain',
  'https://www.facebook.com/familleQuevrain62',
  'https://www.instagram.com/quevrainofficiel',
  'https://atelierquevrain.example/',
  'm.quevrain@exemple.fr',
  'mquevrain@exemple.fr',
  'quevrainm@exemple.fr',
  'contact@quevrain.example',
  'contact@atelierquevrain.example',
];
/** Where Rosalie Roy is named: what only begins or ends as her surname does. */
const OTHERS_LINKS = [
  'https://royaume.example/',
  'https://exemple.fr/leroyer',
  'https://www.facebook.com/troyes.solidaire',
  'contact@royaume.example',
  'https://boulangerie.example/',
  'https://bon-appetit.example/',
  'https://petitspas.example/',
];
const BESIDE: Readonly<Record<string, (link: string) => Release>> = {
  'the entry that names her': (link) => ({ entry: NAMED, link }),
  'an entry of a body that names her': (link) => ({
    entry: 'À Avion, l’association Bidule coud avec Rosalie Quévrain.',
    link,
  }),
  'another entry': (link) => ({ introduction: 'Rosalie Quévrain coud.', entry: BYSTANDER, link }),
  'the closing': (link) => ({ entry: NAMED, closing: `Merci à tous : ${link}` }),
  'the introduction': (link) => ({ entry: NAMED, introduction: `Lire ${link} aussi.` }),
  'a theme’s introduction': (link) => ({ entry: NAMED, themeIntroduction: `Voir ${link} aussi.` }),
};

/** Who holds public office, and what bears a name: each stays as it is written, and nobody is asked. */
const STAY = [
  'À Avion, Jean-Marc Carlier, maire, ouvre un centre.',
  'À Avion, le maire Jean-Marc Carlier ouvre un centre.',
  'À Avion, M. le maire, Jean-Marc Carlier, ouvre un centre.',
  'À Avion, Mme la maire Claire Carlier ouvre un centre.',
  'À Avion, la maire d’Avion, Claire Carlier, ouvre un centre.',
  'À Avion, Claire Carlier, adjointe au maire, ouvre un centre.',
  'À Avion, Claire Carlier, première adjointe, ouvre un centre.',
  'À Avion, M. Carlier, maire d’Avion, ouvre un centre.',
  'À Avion, MM. Carlier, maire, et Leroux, adjoint, ouvrent un centre.',
  'À Avion, le sous-préfet Jean Carlier visite le centre.',
  'À Avion, Mme Claire Carlier, sous-préfète de Lens, visite le centre.',
  'À Avion, M. Jean Carlier, député du Pas-de-Calais, visite le centre.',
  'À Avion, le ministre Jean Carlier visite le centre.',
  'À Avion, Claire Carlier, conseillère départementale, ouvre un centre.',
  'À Avion, le président du conseil départemental, Jean Carlier, visite.',
  'À Avion, le président du Département Jean Carlier visite.',
  'À Avion, au collège Jean Carlier, les élèves cousent.',
  'À Avion, rue du Docteur Calmette, le club coud.',
  'À Avion, rue du Docteur Jean Carlier, le club coud.',
  'À Avion, place du Général de Gaulle, le club coud.',
  'À Avion, avenue du Maréchal Leclerc, le club coud.',
  'À Avion, rue du Capitaine Carlier, le club coud.',
  'À Avion, place Abbé Lemire, le club coud.',
  'À Avion, rue de l’Abbé Pierre, le club coud.',
  'À Avion, la fondation Abbé Pierre aide le club.',
  'À Avion, salle Jean Vilar, le club coud.',
  'À Avion, la salle des fêtes Louis Aragon accueille le club.',
  'À Avion, le lycée Pablo Picasso coud.',
  'À Avion, l’école Anne Frank coud.',
  'À Avion, l’EHPAD Louise Michel accueille le club.',
  'À Avion, le centre social Jacques Brel coud.',
  'À Avion, la médiathèque Jean-Macé prête des livres.',
  'À Avion, l’hôpital Saint-Vincent de Paul accueille.',
  'À Avion, Saint-Laurent-Blangy et Sainte-Catherine, le club coud.',
  'À Saint Nicolas, le club coud.',
  'À Sainte Marie Kerque, le club coud.',
  'À Avion, le Secours populaire coud avec Emmaüs.',
  'À Avion, l’association Les Amis de Jeanne coud.',
  'À Avion, l’institut Jeanne d’Arc coud.',
  'À Avion, Familles Rurales coud.',
  'À Avion, merci à Lens Solidaire et à tous.',
  'À Avion, le club Roue Libre coud.',
  'À Avion, les frères des écoles chrétiennes cousent.',
  'À Avion, le magasin Leroy Merlin donne des plants.',
  'À Avion, l’enseigne Marie Blachère donne du pain.',
  'À Avion, le Père Noël passe.',
  'À Avion, la Croix-Rouge coud.',
  'À Avion, les Restos du Cœur distribuent.',
  'À Avion, M. le président de la communauté d’agglomération Jean Carlier visite.',
  'À Avion, le théâtre Gérard Philipe coud.',
  'À Avion, le parc Maurice Thorez ouvre.',
  'À Avion, la cité Jean Moulin coud.',
  'À Avion, la caserne Colonel Driant ouvre.',
  'À Avion, le préfet, Fabien Sudry, visite.',
  'À Avion, le commandant de la gendarmerie visite.',
  'À Avion, Mesdames et Messieurs les élus visitent.',
  'À Avion, le club coud avec Action Logement.',
  'À Avion, le fonds Paul Bocuse aide.',
  'À Avion, l’amicale Victor Hugo coud.',
  'À Avion, la résidence Ambroise Croizat coud.',
  'À Avion, à Notre Dame, le club coud.',
  'À Avion, sœurs et frères cousent.',
  'À Avion, la Maison Diocésaine Saint Vaast coud.',
  'À Avion, l’union locale CGT coud.',
  'À Avion, la Mutuelle SMENO coud.',
  'À Avion, avec Pas-de-Calais Habitat, le club coud.',
  'À Avion, grâce à Enfance Solidaire, le club coud.',
  'À Avion, le club coud avec Calais Handball.',
  'À Avion, Me Too est lu.',
  'À Avion, la fille Suzette coud.',
  'À Avion, le sénateur-maire Jean Carlier visite.',
  'À Avion, l’élue Claire Carlier visite.',
  'À Avion, Jean Carlier, élu à la jeunesse, visite.',
  'À Avion, le directeur de l’ARS, Jean Carlier, visite.',
  'À Avion, le recteur Jean Carlier visite.',
  'À Avion, l’ancien maire Jean Carlier visite.',
  'À Avion, le conseiller municipal délégué Jean Carlier visite.',
  'À Avion, le président de la région Hauts-de-France, Xavier Carlier, visite.',
  'À Avion, la députée-maire, Claire Carlier, visite.',
  'À Avion, la secrétaire d’État Claire Carlier visite.',
  'À Avion, Arras Solidaire livre des repas.',
  'À Avion, Artois Habitat livre des repas.',
  'À Avion, Roue Libre livre des repas.',
  'À Avion, Emmaüs France livre des repas.',
  'À Avion, Lens Handball offre des maillots.',
  'À Avion, merci à ARTOIS HABITAT et à tous.',
  'À Avion, merci à SECOURS POPULAIRE et à tous.',
  'À Avion, le club coud avec EMMAÜS ARRAS.',
  'À Avion, le CCAS ARTOIS livre.',
  'À Avion, Plan B. Les dons affluent.',
  'À Avion, le Groupe A livre des repas.',
  'À Avion, le Bâtiment C. ouvre.',
  'À Avion, M. le maire et Lens Solidaire cousent.',
  'Avion, Lens, Liévin : le club coud.',
  'À Avion, Emmanuel Macron visite le centre.',
  'À Avion, le magasin E. Leclerc donne des fruits.',
  'À Avion, Yves Rocher donne du savon.',
  'À Avion, merci à M. Le Préfet et à Mme La Préfète.',
  'À Avion, M. le Directeur et Mme la Principale visitent.',
  'À Avion, Olivia Carlier, secrétaire d’Etat, visite.',
  'À Avion, Jean Carlier, président de la collectivité, visite.',
  'À Avion, la communauté de communes aide, dit Anne Carlier, vice-présidente en charge du numérique.',
  'À Avion, une élue (Claire Carlier) livre.',
  'À Avion, la salle d’escalade Marie Paradis accueille le club.',
  'À Avion, le Noël de Lens est fêté.',
  'À Avion, M. le maire, Emmaüs et le club cousent.',
  'À Avion, la directrice de l’école Anne Frank coud.',
  'À Avion, le principal du collège Jean Jaurès coud.',
  'À Avion, le président de la République visite.',
  'À Avion, le jeune Calaisien coud.',
  'À Avion, l’habitant Picard coud.',
  'À Avion, D’abord, chacun coud. Désormais, Lens coud.',
  'À Avion, le club (Lens Solidaire) coud.',
  'À Avion, au Café Rosalie, on coud.',
  'À Avion, à la Villa Marguerite, on coud.',
  'À Avion, le Bus B livre. La Ligne C aussi.',
  'À Avion, une rose blanche fleurit chez marine marchande.',
  'À Avion, Madame, Monsieur, venez.',
  'À Avion, un monsieur charmant coud.',
  'À Avion, à 50 m. environ, le club coud.',
  'À Avion, le club coud. Photo : Ville de Lens',
  'À Avion, le club coud. Voir @secours.populaire sur le réseau.',
];

/** What is published, with its addresses decoded. */
const told = (release: Release) => decodeURIComponent(JSON.stringify(published(release)));

function cross(rows: readonly string[], places: Readonly<Record<string, (row: string) => Release>>) {
  for (const [place, releaseOf] of Object.entries(places))
    it(`in ${place}`, () => {
      for (const row of rows) assert.doesNotMatch(told(releaseOf(row)), /qu[ée]vrain/i, row);
    });
}

describe('the full name of a private person', () => {
  cross(FORMS, PLACES);
});
describe('a name in its surroundings', () => {
  for (const entry of CONTEXTS)
    it(`is hidden: ${entry}`, () => assert.doesNotMatch(told({ entry }), /qu[ée]vrain/i));
});
describe('a surname alone', () => {
  cross(ALONE, FURTHER);
});
describe('an address that leads to someone', () => {
  cross(LINKS, BESIDE);
});
describe('an address that has a few letters of a surname', () => {
  for (const link of OTHERS_LINKS)
    it(`stays: ${link}`, () => {
      const entry = 'À Avion, l’association Bidule coud avec Rosalie Roy, Paul Petit et Anne Boulanger.';
      const { themes } = published({ entry, link });
      const links = themes.flatMap(({ initiatives }) => initiatives).flatMap((each) => each.links);
      assert.ok(links.some(({ url }) => url.replace('mailto:', '') === link));
    });
});
describe('a name in doubt', () => {
  for (const name of ASKED)
    for (const place of ['the introduction', 'a theme’s heading', 'an entry, helping', 'the closing'])
      it(`${name}, in ${place}, is asked about once`, () =>
        assert.equal(asked(PLACES[place]?.(name) ?? {}).length, 1));
});
describe('what is no private person', () => {
  for (const text of STAY)
    it(`stays: ${text}`, () => {
      const texts = published({ entry: text }).themes.flatMap(({ initiatives }) => initiatives);
      assert.equal(texts.at(-1)?.text, text);
      assert.deepEqual(asked({ entry: text }), []);
    });
});
