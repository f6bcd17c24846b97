/** The bundle's entry: registers the elements. On a page that loads the kit twice, what came first stays. */
import { reflectDefaults } from './reflect-defaults.ts';
import { SolidaireBulletin } from './solidaire-bulletin.ts';
import { SolidaireInitiative } from './solidaire-initiative.ts';
import { SolidaireInitiatives } from './solidaire-initiatives.ts';

const elements = {
  'solidaire-initiatives': SolidaireInitiatives,
  'solidaire-initiative': SolidaireInitiative,
  'solidaire-bulletin': SolidaireBulletin,
};

for (const [tag, element] of Object.entries(elements)) {
  if (customElements.get(tag)) continue;
  reflectDefaults(element);
  customElements.define(tag, element);
}
