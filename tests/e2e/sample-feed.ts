/** A small feed on disk, whole and valid, for what the published one does not hold: a site, a page listed twice, a withdrawal. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toHead } from '../../shared/feed/listing.ts';
import type {
  BulletinFile,
  CommunesFile,
  DepartmentIndex,
  FacebookFile,
  FeedIndex,
  Initiative,
} from '../../shared/feed/feed-schema.ts';

export interface SampleFeed {
  counter?: number;
  /** The public address of the site, ending in `/`. */
  site?: string;
  /** What the second initiative says: changed by a test that publishes anew. */
  secondText?: string;
  /** The second initiative has been taken back. */
  withdrawn?: boolean;
  /** False for a series without numbers: as in a feed, nothing is said of those that have them. */
  numbered?: false;
  /** Of the Pas-de-Calais unless another prefecture publishes it. */
  department?: { code: string; name: string };
}

const PAS_DE_CALAIS = { code: '62', name: 'Pas-de-Calais' };
const HEAD = { number: 2, date: '2020-04-08', title: 'Covid-19 : le Pas-de-Calais solidaire n° 2' };

const initiative = (id: string, rest: Partial<Initiative>): Initiative => ({
  id,
  text: '',
  communes: [],
  territories: [],
  organisers: [],
  links: [],
  phones: [],
  personal: false,
  ...rest,
});

const facebook = (kind: 'page' | 'group', name: string) =>
  ({
    kind: `facebook-${kind}`,
    url: `https://www.facebook.com/${kind === 'group' ? 'groups/' : ''}${name}/`,
    identity: { kind, key: name.toLowerCase() },
  }) as const;

/** Paths relative to `feed/v1/` → text. */
export function sampleFeedFiles({
  counter = 1,
  site,
  secondText,
  withdrawn = false,
  numbered,
  department = PAS_DE_CALAIS,
}: SampleFeed = {}): Map<string, string> {
  const head = { ...HEAD, ...(numbered === false && { numbered }) };
  const bulletinId = `${department.code}-${HEAD.date}-${HEAD.number}`;
  const initiativeId = (serial: number) => `${bulletinId}#e${serial}`;
  const bulletin: BulletinFile = {
    version: 1,
    id: bulletinId,
    ...head,
    themes: [
      {
        title: 'Application des mesures de protection',
        slug: 'application-des-mesures-de-protection',
        initiatives: [
          initiative(initiativeId(3), {
            text: 'Deux amis étudiants se sont lancés dans la fabrication de visières.\n\n60 exemplaires ont été livrés à Marck.',
            communes: [{ code: '62548', name: 'Marck', role: 'beneficiary' }],
            territories: [{ slug: 'calaisis', name: 'Calaisis' }],
            organisers: [{ name: 'Paul et Jimmy', kind: 'person' }],
            links: [facebook('group', 'entraide.imprimante.3d')],
            personal: true,
          }),
        ],
      },
      {
        title: 'Personnes confinées',
        slug: 'personnes-confinees',
        initiatives: [
          initiative(initiativeId(8), {
            text:
              secondText ??
              'L’association SECOND DEPART, située à Haillicourt, est présente pour accompagner les malades et leurs familles. Elle organise un contact téléphonique, plusieurs fois par semaine.\n\nPar ailleurs, l’association propose une aide aux personnes ne pouvant se rendre à la pharmacie.',
            communes: [{ code: '62400', name: 'Haillicourt', role: 'place' }],
            organisers: [{ name: 'SECOND DEPART', kind: 'association' }],
            links: [
              facebook('page', 'SECONDDDEPART'),
              { kind: 'website', url: 'http://www.second-depart.fr' },
            ],
            phones: ['+33321000000'],
          }),
          initiative(initiativeId(9), {
            text: 'Une seconde initiative, citée par la même page.',
            communes: [{ code: '62498', name: 'Lens', role: 'place' }],
            organisers: [{ name: 'Entraide', kind: 'association' }],
            links: [facebook('page', 'deux.fois')],
          }),
          initiative(initiativeId(10), {
            text: 'Une troisième initiative, citée par la même page.',
            communes: [{ code: '62498', name: 'Lens', role: 'place' }],
            organisers: [{ name: 'Entraide', kind: 'association' }],
            links: [facebook('page', 'deux.fois')],
          }),
        ],
      },
    ],
    links: [],
  };
  const second = initiativeId(8);
  if (withdrawn) {
    for (const theme of bulletin.themes) {
      theme.initiatives = theme.initiatives.filter(({ id }) => id !== second);
    }
  }
  const identities: FacebookFile = {
    version: 1,
    identities: {
      'group:entraideimprimante3d': [initiativeId(3)],
      ...(withdrawn ? {} : { 'page:secondddepart': [second] }),
      'page:deuxfois': [initiativeId(9), initiativeId(10)],
      'page:retiree': [initiativeId(11)],
    },
  };
  const communes: CommunesFile = {
    version: 1,
    communes: [
      { code: '62400', name: 'Haillicourt', postalCodes: ['62940'] },
      { code: '62498', name: 'Lens', postalCodes: ['62300'] },
    ],
    oldCodes: {},
  };
  const tombstones = [initiativeId(11), ...(withdrawn ? [second] : [])].map((id) => ({
    id,
    date: '2020-05-04',
  }));
  return withIndexes({
    counter,
    site,
    department,
    bulletin,
    tombstones,
    files: { facebook: identities, communes },
  });
}

interface Parts {
  counter: number;
  site: string | undefined;
  department: { code: string; name: string };
  bulletin: BulletinFile;
  tombstones: DepartmentIndex['tombstones'];
  files: { facebook: FacebookFile; communes: CommunesFile };
}

function withIndexes({ counter, site, department, bulletin, tombstones, files }: Parts): Map<string, string> {
  const { code } = department;
  const texts = new Map<string, string>();
  const add = (path: string, value: unknown) => {
    const text = JSON.stringify(value);
    texts.set(path, text);
    const digest = `sha256-${createHash('sha256').update(text).digest('hex')}`;
    return { path, digest, length: Buffer.byteLength(text) };
  };
  const index: DepartmentIndex = {
    version: 1,
    department,
    series: {
      title: `Le ${department.name} solidaire`,
      issuer: `Préfecture du ${department.name}`,
      contact: 'contact@example.org',
      licence: 'Licence Ouverte 2.0',
      source: 'https://www.pas-de-calais.gouv.fr/',
      ...(site && { site }),
    },
    bulletins: [
      {
        ...toHead(bulletin),
        initiatives: bulletin.themes.flatMap(({ initiatives }) => initiatives).length,
        ...add(`${code}/bulletins/${bulletin.id}.json`, bulletin),
      },
    ],
    communes: [{ code: '62400', name: 'Haillicourt', initiatives: 1 }],
    oldCodes: {},
    territories: [],
    tombstones,
    files: [add(`${code}/facebook.json`, files.facebook), add(`${code}/communes.json`, files.communes)],
  };
  const departments = [{ ...department, ...add(`${code}/index.json`, index) }];
  const feedIndex: FeedIndex = { version: 1, counter, departments };
  add('index.json', feedIndex);
  return texts;
}

/** Writes a feed's files below `folder`. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
