/** What an editor takes away as one zip, and brings back. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import JSZip from 'jszip';
import { openZip } from '../../desk/page/folder/folder-zip.ts';

const zipOf = (files: Readonly<Record<string, string>>) => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

it('opens the editor’s files of one folder, and leaves others alone', async () => {
  const zip = await zipOf({ '62/a.md': 'À Lens.', '62/series.json': '{}', '62/photo.exe': 'MZ' });
  const { folder, files } = await openZip(zip);
  assert.equal(folder, '62');
  assert.deepEqual([...files.keys()].sort(), ['a.md', 'series.json']);
  assert.equal(new TextDecoder().decode(files.get('a.md')), 'À Lens.');
});

it('takes what its files hold together up to the bound, and no byte more', async () => {
  const zip = await zipOf({ '62/a.md': 'a'.repeat(600), '62/b.md': 'b'.repeat(400) });
  assert.equal((await openZip(zip, 1000)).files.size, 2);
  await assert.rejects(openZip(zip, 999), /trop grand une fois ouvert/);
});

for (const [what, files, said] of [
  ['nothing of an editor', { 'photo.exe': 'MZ' }, /ni communiqué, ni corrections\.json/],
  ['several folders', { '62/a.md': 'a', '59/b.md': 'b' }, /plusieurs dossiers/],
] as const)
  it(`refuses ${what}`, async () => {
    await assert.rejects(openZip(await zipOf(files)), said);
  });

it('refuses what is no zip', async () => {
  await assert.rejects(openZip(new Uint8Array([1, 2, 3])), /n’est pas un dossier de bulletins/);
});
