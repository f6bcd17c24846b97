/**
 * `solidaire-plus.js`: what few pages need, in one further file. Fields to search a long list, pasted lists, English, advice
 * to the webmaster; and the two rarer elements, which it registers.
 */
import { textsEn } from '../../shared/render/texts-en.ts';
import { define } from '../define.ts';
import { chosenFilter, filterView } from './filter-view.ts';
import type { Plus } from '../load-plus.ts';
import { followingView } from './following.ts';
import { openViews, pastedOr, unslot } from './pasted.ts';
import { adoptLooks } from './plus-styles.ts';
import { explainMistakes } from './setting-advice.ts';
import { SolidaireBulletin } from './solidaire-bulletin.ts';
import { SolidaireInitiative } from './solidaire-initiative.ts';

export const plus: Plus = {
  textsEn,
  chosenFilter,
  filterView,
  followingView,
  openViews,
  pastedOr,
  unslot,
  adoptLooks,
  explainMistakes,
};

define('solidaire-bulletin', SolidaireBulletin);
define('solidaire-initiative', SolidaireInitiative);
