import { expect } from '@open-wc/testing';
import type { LinkKind } from '../../../shared/feed/feed-schema.ts';
import { linkLabel } from '../../../shared/render/contacts.ts';
import { textsEn } from '../../../shared/render/texts-en.ts';
import { textsFr } from '../../../shared/render/texts-fr.ts';

const NBSP = '\u00A0';

const labels: [kind: LinkKind, url: string, label: string][] = [
  ['facebook-page', 'http://www.facebook.com/SECONDDDEPART/', 'Facebook : SECONDDDEPART'],
  ['facebook-page', 'https://fr-fr.facebook.com/acsmazingarbe/', 'Facebook : acsmazingarbe'],
  ['facebook-page', 'https://www.facebook.com/pages/Avenir/123456', 'Facebook : Avenir'],
  ['facebook-page', 'https://www.facebook.com/Caf%C3%A9-solidaire-12/', 'Facebook : Café-solidaire-12'],
  ['facebook-page', 'https://www.facebook.com/100064', 'Facebook'],
  ['facebook-page', 'https://www.facebook.com/%E0%A4%A/', 'Facebook : %E0%A4%A'],
  ['facebook-page', 'https://www.facebook.com/gro%E2%80%AEupe/', 'Facebook : gro%E2%80%AEupe'],
  ['facebook-page', `https://www.facebook.com/a${'%CC%81'.repeat(31)}`, `Facebook : a${'%CC%81'.repeat(31)}`],
  ['facebook-profile', 'https://www.facebook.com/profile.php?id=100064', 'Facebook'],
  [
    'facebook-group',
    'https://www.facebook.com/groups/entraide.imprimante.3d/',
    'Groupe Facebook : entraide.imprimante.3d',
  ],
  ['facebook-group', 'https://www.facebook.com/groups/2345/', 'Groupe Facebook'],
  ['facebook-event', 'https://www.facebook.com/events/2345/', 'Événement Facebook'],
  ['facebook-page', 'https://www.facebook.com/Pages/Avenir/123456?ref=/x', 'Facebook : Avenir'],
  ['facebook', 'https://www.facebook.com/', 'Facebook'],
  ['twitter', 'https://twitter.com/AvenirdesCites', 'Twitter : @AvenirdesCites'],
  ['instagram', 'https://www.instagram.com/@avenir/', 'Instagram : @avenir'],
  ['youtube', 'https://www.youtube.com/channel/UCabc', 'YouTube : UCabc'],
  ['website', 'http://www.second-depart.fr', 'Site : second-depart.fr'],
  ['website', 'https://exemple.fr:8080/aide', 'Site : exemple.fr:8080'],
  ['website', 'https://аррӏе.com/', 'Site : xn--80ak6aa92e.com'],
  ['website', 'http://[', 'Site'],
  ['website', 'https://WWW.Exemple.fr/aide?de=1', 'Site : exemple.fr'],
  ['website', 'https://exemple.fr@autre.example/', 'Site : autre.example'],
  ['website', 'https://exemple.fr?x=/autre', 'Site : exemple.fr'],
  ['email', 'mailto:contact@example.org', 'Courriel : contact@example.org'],
  ['email', 'mailto:contact@аррӏе.com', 'Courriel : contact@xn--80ak6aa92e.com'],
  ['email', 'mailto:gro%E2%80%AEupe@example.org', 'Courriel : gro%E2%80%AEupe@example.org'],
  ['email', 'mailto:contact@example.org?subject=Bonjour', 'Courriel : contact@example.org'],
];

describe('linkLabel', () => {
  for (const [kind, url, label] of labels) {
    it(`${kind} ${url}`, () => {
      expect(linkLabel({ kind, url }, textsFr)).to.equal(label.replace(' : ', `${NBSP}: `));
    });
  }

  it('speaks English', () => {
    expect(linkLabel({ kind: 'email', url: 'mailto:a@example.org' }, textsEn)).to.equal(
      'E-mail: a@example.org',
    );
  });
});
