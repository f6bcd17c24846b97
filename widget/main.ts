/** `solidaire.js`: registers `<solidaire-initiatives>`, puts one into each block, and fetches the two rarer elements for a page that holds one. */
import { define } from './define.ts';
import { SolidaireInitiatives } from './solidaire-initiatives.ts';
import { watchPage } from './watch-page.ts';

function start() {
  define('solidaire-initiatives', SolidaireInitiatives);
  watchPage(SolidaireInitiatives.observedAttributes);
}

// A classic script may run before the elements' content is there, which says to what site they belong.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
