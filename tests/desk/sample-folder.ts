/** A folder of an editor for tests of the desk: a release written for them, what was published of it before, and its series. */
import { readText } from '../../reader/formats/read-text.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import { assignIds } from '../../publisher/steps/ledger.ts';
import { emptyLedger, formatLedger } from '../../shared/editor/ids.ts';

export const RELEASE = '2020-04-08-2.txt';

const TEXT = `Arras, le 8 avril 2020

Le Pas-de-Calais solidaire n° 2

Solidaires avec les personnels soignants

À Harnes, l’association « Les Mains tendues » coud des masques pour l’hôpital. Elle cherche du tissu et des élastiques. Une collecte est ouverte le samedi.
Plus d’informations : www.facebook.com/lesmainstendues62 et contact@mainstendues.example

À Marck, Sophie Delattre apporte chaque soir des repas chauds aux infirmières de son quartier. Tous ses voisins l’aident.

Solidaires avec les plus jeunes

À Arras, des livres et des jeux sont prêtés chaque mercredi dans le hall de la mairie.
Plus d’informations : 03 21 00 00 00

À Lens, le club « Les Tables rondes » aide les collégiens à faire leurs devoirs par téléphone.
Plus d’informations : www.tables-rondes.example
`;

/** @param isPublished whether all of it came out before, so that its initiatives have ids */
export function sampleFolder(gazetteer: Gazetteer, isPublished = true): Map<string, string> {
  const blocks = readText(TEXT);
  const { bulletin } = parseBulletin(blocks, { gazetteer, addresses: [RELEASE] });
  const { known } = assignIds(bulletin, [], '2020-04-08');
  const ledger = { ...emptyLedger, bulletins: isPublished ? { [bulletin.id]: known } : {} };
  return new Map([
    [RELEASE, TEXT],
    ['ids.json', formatLedger(ledger)],
    ['series.json', JSON.stringify(SERIES)],
    ['corrections.json', '{}'],
  ]);
}

const SERIES = {
  title: 'Le Pas-de-Calais solidaire',
  issuer: 'Préfecture du Pas-de-Calais',
  contact: 'contact@solidaire.example',
  licence: 'Licence Ouverte 2.0 (Etalab)',
  source: 'https://www.pas-de-calais.gouv.fr/',
};
