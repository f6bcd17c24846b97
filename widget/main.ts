/** `solidaire.js`: registers `<solidaire-initiatives>`, and fetches the two rarer elements for a page that holds one. */
import { define } from './define.ts';
import { SolidaireInitiatives } from './solidaire-initiatives.ts';
import { upgradeRarer } from './upgrade-rarer.ts';

define('solidaire-initiatives', SolidaireInitiatives);
upgradeRarer();
