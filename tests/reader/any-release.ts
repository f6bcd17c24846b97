/** Releases of any order and number of parts, which the reader must read without a loss. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';

interface Written {
  commune: { code: string; name: string };
  links: number;
  leadIn: string;
  header: boolean;
}

/** A well-formed initiative: a paragraph that names a commune, and a link block that no other has. */
function anyInitiative({ department }: Gazetteer) {
  const plain = [...department.communes.values()]
    .filter(({ name }) => /^[A-Z][a-z]{5,}$/.test(name))
    .slice(0, 60);
  return fc.record({
    commune: fc.constantFrom(...plain),
    links: fc.integer({ min: 1, max: 3 }),
    leadIn: fc.constantFrom('**Plus d’informations :**', '**Pour plus d’informations :**\n', 'Contact :', ''),
    header: fc.boolean(),
  });
}

const addresses = (serial: number, { links }: Written) =>
  Array.from({ length: links }, (_, link) => `https://www.site${serial}-${link}.example.org/page`);

function printed(serial: number, initiative: Written): string {
  const { commune, leadIn, header } = initiative;
  const page = header ? '\n\n# Communiqué de presse\n\n' : '\n\n';
  const links = addresses(serial, initiative).map((url) => `<${url}>`);
  return `À ${commune.name}, l’association « Entraide ${serial} » livre des repas.${page}${leadIn} ${links.join('\n\n')}`;
}

function release(themes: readonly (readonly Written[])[]): string {
  let serial = 0;
  const body = themes.map((initiatives, index) => {
    const passages = initiatives.map((initiative) => printed(++serial, initiative));
    return `## - Solidaires avec le groupe ${index} :\n\n${passages.join('\n\n')}`;
  });
  return `Arras, le 8 avril 2020\n\n# Le Pas-de-Calais solidaire n° 2\n\n${body.join('\n\n')}\n\nLe préfet du Pas-de-Calais remercie chacun.`;
}

/** Reads so many releases: every link stays with its initiative, and every block is accounted for. */
export function keepsAll(gazetteer: Gazetteer, numRuns: number): void {
  const theme = fc.array(anyInitiative(gazetteer), { minLength: 1, maxLength: 5 });
  const keeps = fc.property(fc.array(theme, { minLength: 1, maxLength: 4 }), (themes) => {
    const blocks = readMarkdown(release(themes));
    const { bulletin, fates } = parseBulletin(blocks, { gazetteer });
    const found = bulletin.themes.flatMap(({ initiatives }) => initiatives);
    assert.deepEqual(
      found.map(({ communes, links }) => ({ code: communes[0]?.code, urls: links.map(({ url }) => url) })),
      themes
        .flat()
        .map((written, index) => ({ code: written.commune.code, urls: addresses(index + 1, written) })),
    );
    assert.deepEqual(bulletin.links, []);
    assert.deepEqual(
      fates.map(({ line }) => line),
      blocks.map(({ line }) => line),
    );
  });
  fc.assert(keeps, { numRuns });
}
