/** What an editor writes in one of the JSON files, as the feed wants its texts, and what is said of it in French. */
import * as z from 'zod';
import { hasInvisibleCharacters } from '../french/invisible-characters.ts';

/** What no one sees could make a text say something else, and readers of the feed refuse it. */
export const editorTextOrNone = z
  .string()
  .refine(
    (value) => !hasInvisibleCharacters(value),
    'contient un caractère invisible (espace sans largeur, tiret conditionnel, caractère de commande…) : retapez ce texte à la main',
  );

export const editorText = editorTextOrNone.refine((value) => value.trim() !== '', 'ne peut pas être vide');

/** As browsers write it: scheme and host in lower case, spaces encoded. */
export const webAddress = z.url({ protocol: /^https?$/i }).transform((address) => new URL(address).href);
