import { atCommune, ofCommune } from '../shared/format-french.ts';
import type { Texts } from './texts.ts';

const NBSP = '\u00A0';

export const textsFr: Texts = {
  language: 'fr',
  colon: `${NBSP}: `,

  untitled: 'Une initiative solidaire',
  untitledWith: (where) => `Une initiative ${where}`,
  untitledIn: (territory) => `Une initiative du secteur «${NBSP}${territory}${NBSP}»`,
  organiserKind: {
    association: ['association', 'associations'],
    company: ['entreprise', 'entreprises'],
    'public-body': ['organisme public', 'organismes publics'],
    group: ['collectif', 'collectifs'],
    person: ['particulier', 'particuliers'],
  },
  place: atCommune,
  beneficiary: (commune) => `pour ${commune}`,
  origin: (commune) => `en provenance ${ofCommune(commune)}`,
  territory: (name) => `secteur${NBSP}: ${name}`,
  linkKind: {
    'facebook-page': 'Facebook',
    'facebook-profile': 'Facebook',
    'facebook-group': 'Groupe Facebook',
    'facebook-event': 'Événement Facebook',
    facebook: 'Facebook',
    twitter: 'Twitter',
    instagram: 'Instagram',
    youtube: 'YouTube',
    website: 'Site',
    email: 'Courriel',
  },
  links: 'En savoir plus',
  phone: 'Téléphone',
  bulletin: (number, date) => `Bulletin n°${NBSP}${number} du ${date}`,
  permalink: 'Lien vers cette initiative',
  source: 'Communiqué d’origine',

  heading: (commune) => `Initiatives solidaires ${atCommune(commune)}`,
  nearby: 'Dans le secteur',
  nearbyOnly: (commune) => `Aucun bulletin paru ne cite d’initiative ${atCommune(commune)} même.`,
  more: (count, commune) => `Voir les ${count} initiatives ${ofCommune(commune)}`,
  page: (commune) => `Voir la page ${ofCommune(commune)}`,
  licence: `Données${NBSP}: Licence Ouverte 2.0`,
  loading: 'Chargement des initiatives…',
  empty: (commune) => `Aucune initiative solidaire ${atCommune(commune)} dans les bulletins parus.`,
  emptyTheme: (commune) => `Aucune initiative ${atCommune(commune)} sur ce thème dans les bulletins parus.`,
  wider: (area) => `Voir les autres communes (${area})`,
  allCommunes: 'Voir toutes les communes',
  unconfirmed: `Le réseau ne répond pas${NBSP}: voici la dernière version connue, sans les initiatives qui nomment une personne.`,

  failed: 'Les initiatives ne peuvent pas être affichées pour le moment. Merci de réessayer plus tard.',
  outdated: 'Ce module est trop ancien pour lire les initiatives publiées. Le site doit le mettre à jour.',
  malformedFeed: (entered) =>
    `L’attribut feed ne contient pas d’adresse valable${NBSP}: «${NBSP}${entered}${NBSP}». Retirez-le, ou indiquez l’adresse complète du flux.`,
  missingCommune: `Il manque le code de la commune${NBSP}: ajoutez son code INSEE, par exemple commune="62413".`,
  malformedCommune: (entered) =>
    `«${NBSP}${entered}${NBSP}» n’est pas un code INSEE. Indiquez les cinq caractères du code de la commune, par exemple commune="62413".`,
  unknownCommune: (entered) =>
    `Aucune commune ne porte ici le code INSEE «${NBSP}${entered}${NBSP}». Vérifiez l’attribut commune (le code INSEE n’est pas le code postal).`,
  suggestions: (communes) =>
    `Peut-être vouliez-vous écrire ${communes.map(({ code, name }) => `commune="${code}" (${name})`).join(' ou ')}.`,
  missingRef: `Il manque l’identifiant de l’initiative, par exemple ref="62-2020-04-08-2#e7".`,
  malformedRef: (entered) =>
    `«${NBSP}${entered}${NBSP}» n’est pas l’identifiant d’une initiative. Copiez-le depuis la page du bulletin, par exemple ref="62-2020-04-08-2#e7".`,
  unknownRef: (entered) =>
    `L’initiative «${NBSP}${entered}${NBSP}» ne figure pas ou plus dans les bulletins publiés.`,
};
