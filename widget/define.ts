/** The bundle's entry: registers the elements. A page that loads the kit twice keeps what came first. */
import { SolidaireInitiative } from './solidaire-initiative.ts';
import { SolidaireInitiatives } from './solidaire-initiatives.ts';

const elements = {
  'solidaire-initiatives': SolidaireInitiatives,
  'solidaire-initiative': SolidaireInitiative,
};

for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
