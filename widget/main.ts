/** `solidaire.js`: registers `<solidaire-initiatives>`, and fetches the two rarer elements for a page that holds one. */
import { define } from './define.ts';
import { SolidaireInitiatives } from './solidaire-initiatives.ts';
import { upgradeRarer } from './upgrade-rarer.ts';

function start() {
  define('solidaire-initiatives', SolidaireInitiatives);
  upgradeRarer();
}

// A classic script may run before the elements' content is there, which says to what site they belong.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
