/** What each kind of printed address is typed as: the specification of `classifyLink`. */
import type { Contact } from './classify-link.ts';

export interface LinkRow {
  printed: string;
  url?: string;
  account?: string;
  number?: string;
}

export const linkExamples: readonly { kind: Contact['kind']; rows: readonly LinkRow[] }[] = [
  {
    kind: 'facebook-page',
    rows: [
      { printed: 'www.facebook.com/SECONDDDEPART/', url: 'https://www.facebook.com/SECONDDDEPART/' },
      { printed: 'http://www.facebook.com/SECONDDDEPART/', url: 'http://www.facebook.com/SECONDDDEPART/' },
      {
        printed: 'https://fr-fr.facebook.com/acsmazingarbe/',
        url: 'https://fr-fr.facebook.com/acsmazingarbe/',
      },
      { printed: 'Facebook.com/acsmazingarbe', url: 'https://Facebook.com/acsmazingarbe' },
      // The redirector would tell Facebook who follows the link: its target is what counts.
      {
        printed: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Facsmazingarbe',
        url: 'https://www.facebook.com/acsmazingarbe',
      },
    ],
  },
  { kind: 'facebook-profile', rows: [{ printed: 'www.facebook.com/profile.php?id=100083132751008' }] },
  { kind: 'facebook-group', rows: [{ printed: 'https://www.facebook.com/groups/entraide.imprimante.3d/' }] },
  { kind: 'facebook-event', rows: [{ printed: 'https://www.facebook.com/events/2612345678901234/' }] },
  {
    kind: 'facebook',
    rows: [
      { printed: 'https://www.facebook.com/watch/?v=1234567890' },
      { printed: 'https://www.facebook.com/share/1AbCdEfGhI/' },
      { printed: 'https://fb.watch/aBcDeFgHiJ/' },
      // Cut short: whose page it is can no longer be said.
      { printed: 'www.facebook.com/EntraideLie…', url: 'https://www.facebook.com/EntraideLie' },
      {
        printed:
          'https://l.facebook.com/l.php?u=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fwww.facebook.com%252Fcnn',
      },
    ],
  },
  {
    kind: 'twitter',
    rows: [
      { printed: 'https://twitter.com/AvenirdesCites', account: 'avenirdescites' },
      { printed: 'x.com/Prefet62', url: 'https://x.com/Prefet62', account: 'prefet62' },
      { printed: 'https://mobile.twitter.com/prefet62/status/1247834', account: 'prefet62' },
      { printed: 'https://twitter.com/#!/prefet62', account: 'prefet62' },
      { printed: 'https://twitter.com/intent/user?screen_name=prefet62', account: 'prefet62' },
      { printed: 'https://twitter.com/i/user/12345', account: 'i/user/12345' },
      { printed: 'https://twitter.com/search?q=solidaire' },
      { printed: 'https://t.co/AbCdEf' },
      { printed: 'https://twitter.com/\u212Alens' },
    ],
  },
  {
    kind: 'instagram',
    rows: [
      { printed: 'https://www.instagram.com/entraide_62/', account: 'entraide_62' },
      { printed: 'instagr.am/entraide.62', account: 'entraide.62' },
      { printed: 'https://www.instagram.com/stories/entraide_62/123/', account: 'entraide_62' },
      { printed: 'https://www.instagram.com/entraide_62/reel/AbC/', account: 'entraide_62' },
      { printed: 'https://www.instagram.com/p/AbCdEf/' },
    ],
  },
  {
    kind: 'youtube',
    rows: [
      { printed: 'https://www.youtube.com/@VilleDeHarnes', account: '@villedeharnes' },
      {
        printed: 'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
        account: 'channel/UCabcdefghijklmnopqrstuv',
      },
      { printed: 'https://www.youtube.com/user/Harnes', account: 'user/harnes' },
      { printed: 'https://www.youtube.com/c/Harnes', account: 'c/harnes' },
      { printed: 'https://www.youtube.com/watch?v=abc' },
      { printed: 'https://youtu.be/abc' },
      { printed: 'https://www.youtube.com/@ab' },
    ],
  },
  {
    kind: 'website',
    rows: [
      { printed: 'www.second-depart.fr', url: 'http://www.second-depart.fr' },
      { printed: 'http://jeveuxaider.gouv.fr', url: 'http://jeveuxaider.gouv.fr' },
      {
        printed: 'https://www.ville-harnes.fr/solidarite/?id=2.',
        url: 'https://www.ville-harnes.fr/solidarite/?id=2',
      },
      { printed: 'https://www.helloasso.com/associations/x_(62)' },
      {
        printed: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.second-depart.fr',
        url: 'https://www.second-depart.fr/',
      },
      { printed: 'https://www.facebook.com.evil.example/acsmazingarbe' },
      { printed: 'https://developers.facebook.com/docs' },
      { printed: 'https://nottwitter.com/prefet62' },
      { printed: 'https://médiathèque-lens.fr/', url: 'https://médiathèque-lens.fr/' },
      { printed: 'https://someone:secret@www.lens.fr/x', url: 'https://www.lens.fr/x' },
    ],
  },
  {
    kind: 'email',
    rows: [
      { printed: 'fdelfour@durandproduction.com', url: 'mailto:fdelfour@durandproduction.com' },
      {
        printed: 'mailto:sdeghima.avenirdescites@gmail.com?subject=Don',
        url: 'mailto:sdeghima.avenirdescites@gmail.com',
      },
      { printed: 'mailto:%20contact%40lens.fr', url: 'mailto:contact@lens.fr' },
      { printed: 'mairie@ville-harnes.fr.', url: 'mailto:mairie@ville-harnes.fr' },
    ],
  },
  {
    kind: 'phone',
    rows: [
      { printed: '03 21 00 00 00', number: '+33321000000' },
      { printed: '03.21.00.00.00', number: '+33321000000' },
      { printed: '+33 (0)3 21 00 00 00', number: '+33321000000' },
      { printed: '0033 6 12 34 56 78', number: '+33612345678' },
      { printed: 'tel:0321000000', number: '+33321000000' },
      { printed: '0800 130 000', number: '+33800130000' },
      { printed: '0 805 29 99 95', number: '+33805299995' },
      { printed: 'tel:03%2021%2000%2000%2000', number: '+33321000000' },
      { printed: 'tel:3919', number: '3919' },
    ],
  },
];

/** Nothing that one could follow or call. */
export const noLinkExamples: readonly string[] = [
  '',
  'facebook',
  'masques',
  '08/04/2020',
  '8 avril 2020',
  '10.30',
  '50 000',
  '100083132751008',
  'javascript:alert(1)',
  'javascript://www.facebook.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'mailto:?subject=Partager',
  'ftp://ftp.example.org/x',
  'http://localhost/x',
  'contact @lens.fr',
  'https://www.facebook.com/sharer/sharer.php?u=https://www.lens.fr',
  'https://twitter.com/intent/tweet?text=Lens',
  'https://api.whatsapp.com/send?text=Lens',
];
