/** A private person's surname is in no file of a published site, and in no file's address, wherever the release tells it. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publish } from '../../publisher/publish.ts';

/** Mayotte has seventeen communes: its site is small. */
const SERIES = {
  title: 'Mayotte solidaire',
  issuer: 'Préfecture de Mayotte',
  contact: 'contact@solidaire.example',
  licence: 'Licence Ouverte 2.0',
  source: 'https://www.mayotte.gouv.fr/',
  site: 'https://solidaire.example/',
};

const RELEASE = `Mamoudzou, le 8 avril 2020

> Avertissement : récit de Rosalie Quévrain, paru sur https://exemple.fr/rosalie-quevrain

## Covid-19 : Mayotte solidaire n° 1 : merci à Rosalie Quévrain

Depuis lundi, Mme Quévrain coud avec les frères Quévrain.

### - Solidaires avec Ysoline QUÉVRAIN :

À Koungou, l'association ZEBULON distribue des cahiers avec R. Quévrain.

**Plus d’informations :** [la page de Rosalie Quévrain](https://www.facebook.com/quevrain.couture)

#### Chez Rosalie Quévrain

À Mamoudzou, la boulangerie Quévrain donne du pain.

**Plus d’informations :** https://boulangerie-quevrain.example/

### - Solidaires avec les plus jeunes :

À Dzaoudzi, QUÉVRAIN Rosalie, couturière, livre les masques.

**Plus d’informations :** rquevrain@exemple.fr

Si vous souhaitez prendre part, remerciez QUÉVRAIN (@rosalie.quevrain) et rendez-vous sur le site : https://exemple.fr/quevrain
`;

describe('a site that is published with open questions about persons', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'solidaire-names-'));
    const bulletins = join(folder, 'bulletins', '976');
    await mkdir(bulletins, { recursive: true });
    await writeFile(join(bulletins, 'series.json'), JSON.stringify(SERIES));
    await writeFile(join(bulletins, '2020-04-08-1.md'), RELEASE);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('holds a private person’s surname in no file, nor in any address', async () => {
    const out = join(folder, 'site');
    const { written, initiatives } = await publish({
      bulletins: join(folder, 'bulletins'),
      out,
      today: '2026-01-01',
      widget: new Map([['solidaire.js', '1']]),
      scripts: new Map([['page.js', '1']]),
      report: () => undefined,
    });
    assert.ok(written);
    assert.equal(initiatives, 3);
    const files = await readdir(out, { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile())) {
      const path = join(file.parentPath, file.name);
      assert.doesNotMatch(path, /qu[ée]vrain/i);
      assert.doesNotMatch(await readFile(path, 'utf8'), /qu(?:é|e|%C3%A9|\\u00e9|&#233;)vrain/i, path);
    }
  });
});
