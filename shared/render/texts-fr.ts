import { atCommune, formatDate, NBSP, ofArea, ofCommune } from '../french/format-french.ts';
import { numberAndDate } from '../french/number-and-date.ts';
import type { Texts } from './texts.ts';

export const textsFr: Texts = {
  language: 'fr',
  colon: `${NBSP}: `,
  and: ' et ',
  date: formatDate,

  untitled: 'Une initiative solidaire',
  untitledWith: (where) => `Une initiative ${where}`,
  untitledIn: (territory) => `Une initiative du secteur «${NBSP}${territory}${NBSP}»`,
  organiserKind: {
    association: 'association',
    company: 'entreprise',
    'public-body': 'organisme public',
    group: 'collectif',
    person: 'particulier',
  },
  plural: (words) => words.replace(/\w+/g, '$&s'),
  place: atCommune,
  beneficiary: (commune) => `pour ${commune}`,
  origin: (commune) => `en provenance ${ofCommune(commune)}`,
  territory: (name) => `secteur${NBSP}: ${name}`,
  linkKind: {
    'facebook-group': 'Groupe Facebook',
    'facebook-event': 'Événement Facebook',
    facebook: 'Facebook',
    twitter: 'Twitter',
    instagram: 'Instagram',
    youtube: 'YouTube',
    website: 'Site',
    email: 'Courriel',
  },
  phone: 'Téléphone',
  bulletin: (bulletin) => `Bulletin ${numberAndDate(bulletin)}`,
  readOn: 'Lire la suite',
  source: 'Communiqué d’origine',

  heading: (area) =>
    `Initiatives solidaires ${area.scope === 'commune' ? atCommune(area.name) : ofArea(area)}`,
  nearby: 'Dans le secteur',
  none: (commune) => `Les bulletins parus ne présentent aucune initiative ${atCommune(commune)}.`,
  hereAre: (area) => ` En voici ${ofArea(area)}.`,
  more: (count, area) => `Voir les ${count} initiatives ${ofArea(area)}`,
  page: (commune) => `Voir la page ${ofCommune(commune)}`,
  allCommunes: 'Voir toutes les communes',
  licence: `Données${NBSP}: Licence Ouverte 2.0`,
  unmatched: 'Aucune initiative ne correspond.',
  unconfirmed: `Le réseau ne répond pas${NBSP}: voici la dernière version connue, sans les initiatives qui nomment une personne.`,

  failed: 'Les initiatives ne peuvent pas être affichées pour le moment.',
};
