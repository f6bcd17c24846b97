/** A passage is annotated once: the finders stand in one place, and a reading asks them once a passage. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import { findPlaces } from '../../reader/places/find-places.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';

const READER = fileURLToPath(new URL('../../reader/', import.meta.url));
const SAMPLE = fileURLToPath(
  new URL('../fixtures/bulletins/le-pas-de-calais-solidaire-n3.md', import.meta.url),
);
const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);

/** A gazetteer that counts how often the département is asked for. */
function counting(): { counted: Gazetteer; asked: () => number } {
  assert.ok(gazetteer);
  let count = 0;
  const counted = new Proxy(gazetteer, {
    get: (target, key: keyof Gazetteer) => {
      if (key === 'department') count++;
      return target[key];
    },
  });
  return { counted, asked: () => count };
}

describe('annotation', () => {
  it('is the only step that calls the finders', () => {
    const callers = readdirSync(READER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/^(?:actors|places)\//.test(name))
      .filter((name) =>
        /(?<!\w)(?:findPlaces|findPlacesInNames|findPeople|weighPeople|findCandidates|findOrganisers)\(/.test(
          readFileSync(join(READER, name), 'utf8'),
        ),
      );
    assert.deepEqual(callers, ['mentions/annotate.ts']);
  });
  it('looks for the places of a passage once', () => {
    const once = counting();
    findPlaces('À Lens, on coud.', once.counted);
    const blocks = readMarkdown(readFileSync(SAMPLE, 'utf8'));
    const whole = counting();
    parseBulletin(blocks, { gazetteer: whole.counted });
    assert.ok(
      whole.asked() <= (blocks.length + 1) * once.asked(),
      `${whole.asked()} for ${blocks.length} passages, ${once.asked()} each`,
    );
  });
});
