import type { Texts } from './texts.ts';

export const textsEn: Texts = {
  language: 'en',
  colon: ': ',

  untitled: 'A solidarity initiative',
  untitledWith: (where) => `An initiative ${where}`,
  untitledIn: (territory) => `An initiative in the ${territory} area`,
  organiserKind: {
    association: ['non-profit', 'non-profits'],
    company: ['company', 'companies'],
    'public-body': ['public body', 'public bodies'],
    group: ['citizens’ group', 'citizens’ groups'],
    person: ['individual', 'individuals'],
  },
  place: (commune) => `in ${commune}`,
  beneficiary: (commune) => `for ${commune}`,
  origin: (commune) => `from ${commune}`,
  territory: (name) => `area: ${name}`,
  linkKind: {
    'facebook-page': 'Facebook',
    'facebook-profile': 'Facebook',
    'facebook-group': 'Facebook group',
    'facebook-event': 'Facebook event',
    facebook: 'Facebook',
    twitter: 'Twitter',
    instagram: 'Instagram',
    youtube: 'YouTube',
    website: 'Website',
    email: 'E-mail',
  },
  links: 'Learn more',
  phone: 'Phone',
  bulletin: (number, date) => `Bulletin no. ${number} of ${date}`,
  permalink: 'Link to this initiative',
  source: 'Original press release',

  heading: (commune) => `Solidarity initiatives in ${commune}`,
  nearby: 'In the area',
  nearbyOnly: (commune) => `No published bulletin names an initiative in ${commune} itself.`,
  more: (count, commune) => `See all ${count} initiatives in ${commune}`,
  page: (commune) => `See the page of ${commune}`,
  licence: 'Data: Licence Ouverte 2.0',
  loading: 'Loading the initiatives…',
  empty: (commune) => `No solidarity initiative in ${commune} in the bulletins published so far.`,
  emptyTheme: (commune) => `No initiative in ${commune} on this theme in the bulletins published so far.`,
  wider: (area) => `See the other communes (${area})`,
  allCommunes: 'See all communes',
  unconfirmed:
    'The network does not answer: this is the last known version, without the initiatives that name a person.',

  failed: 'The initiatives cannot be shown at the moment. Please try again later.',
  outdated: 'This module is too old to read the published initiatives. The website needs to update it.',
  malformedFeed: (entered) =>
    `The feed attribute holds no valid address: “${entered}”. Remove it, or give the full address of the feed.`,
  missingCommune: 'The commune is missing: add its INSEE code, for example commune="62413".',
  malformedCommune: (entered) =>
    `“${entered}” is not an INSEE code. Give the five characters of the commune’s code, for example commune="62413".`,
  unknownCommune: (entered) =>
    `No commune here has the INSEE code “${entered}”. Check the commune attribute (an INSEE code is not a postal code).`,
  suggestions: (communes) =>
    `Did you mean ${communes.map(({ code, name }) => `commune="${code}" (${name})`).join(' or ')}?`,
  missingRef: 'The initiative is missing: give its identifier, for example ref="62-2020-04-08-2#e7".',
  malformedRef: (entered) =>
    `“${entered}” is not the identifier of an initiative. Copy it from the bulletin’s page, for example ref="62-2020-04-08-2#e7".`,
  unknownRef: (entered) => `The initiative “${entered}” is not, or no longer, in the published bulletins.`,
};
