/** The plugins as they are offered: what a CMS finds in their zips. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import JSZip from 'jszip';
import { zipPlugins } from '../../publisher/zip-plugins.ts';

const SITE = 'https://solidaire.example/';

for (const [path, main] of [
  ['integrer/solidaire-wordpress.zip', 'solidaire/solidaire.php'],
  ['integrer/solidaire-spip.zip', 'solidaire/paquet.xml'],
] as const) {
  it(`${path} holds one folder, with its licence and the site that it is from`, async () => {
    const bytes = (await zipPlugins(SITE)).get(path) ?? assert.fail(path);
    const { files } = await JSZip.loadAsync(bytes);
    assert.ok(Object.keys(files).every((name) => name.startsWith('solidaire/')));
    assert.ok(main in files);
    assert.match((await files['solidaire/LICENSE']?.async('string')) ?? '', /GNU GENERAL PUBLIC LICENSE/);
    assert.deepEqual(JSON.parse((await files['solidaire/site.json']?.async('string')) ?? ''), { site: SITE });
  });

  it(`${path} is the same, byte for byte, each time; without an address it names none`, async () => {
    const [first, second] = [await zipPlugins(SITE), await zipPlugins(SITE)];
    assert.deepEqual(first.get(path), second.get(path));
    const { files } = await JSZip.loadAsync((await zipPlugins(undefined)).get(path) ?? assert.fail(path));
    assert.ok(!('solidaire/site.json' in files));
  });
}
