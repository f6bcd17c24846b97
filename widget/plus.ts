/**
 * `solidaire-plus.js`: what few pages need, in one further file. Fields to search a long list, pasted lists, English, advice
 * to the webmaster; and the two rarer elements, which it registers.
 */
import { define } from './define.ts';
import { SolidaireBulletin } from './solidaire-bulletin.ts';
import { SolidaireInitiative } from './solidaire-initiative.ts';

export { textsEn } from '../shared/render/texts-en.ts';
export { chosenFilter, filterView } from './filter-view.ts';
export { openViews, pastedOr, unslot } from './pasted.ts';
export { adoptPlusStyles } from './plus-styles.ts';
export { explainMistakes } from './setting-advice.ts';

define('solidaire-bulletin', SolidaireBulletin);
define('solidaire-initiative', SolidaireInitiative);
