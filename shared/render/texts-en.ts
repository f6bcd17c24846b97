import type { Texts } from './texts.ts';

// prettier-ignore
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export const textsEn: Texts = {
  language: 'en',
  colon: ': ',
  and: ' and ',
  date: (isoDate) => {
    const [year, month, day] = isoDate.split('-').map(Number);
    return `${day} ${MONTHS[Number(month) - 1]} ${year}`;
  },

  untitled: 'A solidarity initiative',
  untitledWith: (where) => `An initiative ${where}`,
  untitledIn: (territory) => `An initiative in the ${territory} area`,
  organiserKind: {
    association: 'non-profit',
    company: 'company',
    'public-body': 'public body',
    group: 'citizens’ group',
    person: 'individual',
  },
  plural: (words) => `${words.replace(/y$/, 'ie')}s`,
  place: (commune) => `in ${commune}`,
  beneficiary: (commune) => `for ${commune}`,
  origin: (commune) => `from ${commune}`,
  territory: (name) => `area: ${name}`,
  linkKind: {
    'facebook-group': 'Facebook group',
    'facebook-event': 'Facebook event',
    facebook: 'Facebook',
    twitter: 'Twitter',
    instagram: 'Instagram',
    youtube: 'YouTube',
    website: 'Website',
    email: 'E-mail',
  },
  phone: 'Phone',
  bulletin: ({ number, date, numbered = true }) =>
    `Bulletin ${numbered ? `no. ${number} ` : ''}of ${textsEn.date(date)}`,
  readOn: 'Read on',
  source: 'Original press release',

  heading: ({ scope, name }) => `Solidarity initiatives ${scope === 'commune' ? 'in' : 'of'} ${name}`,
  nearby: 'In the area',
  none: (commune) => `No published bulletin names an initiative in ${commune}.`,
  hereAre: ({ name }) => ` Here are some of ${name}.`,
  more: (count, { name }) => `See all ${count} initiatives of ${name}`,
  page: (commune) => `See the page of ${commune}`,
  allCommunes: 'See all communes',
  licence: 'Data: Licence Ouverte 2.0',
  unmatched: 'No initiative matches.',
  unconfirmed:
    'The network does not answer: this is the last known version, without the initiatives that name a person.',

  failed: 'The initiatives cannot be shown at the moment.',
};
