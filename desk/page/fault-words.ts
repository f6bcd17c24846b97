/** What went wrong, in words for the editor. */
import { UserError } from '../../shared/editor/problem.ts';
import { FeedError } from '../../shared/feed/fetch-feed-file.ts';

export function inWords(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof FeedError)
    return 'Les noms des communes n’ont pas pu être lus. Vérifiez votre connexion, puis essayez de nouveau.';
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message))
    return 'Une partie de cette page n’a pas pu être chargée. Vérifiez votre connexion, puis essayez de nouveau.';
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'Il n’y a plus assez de place dans ce navigateur. Téléchargez le dossier, puis retirez des bulletins.';
  return `Ce qui s’est passé n’est pas prévu : ${error instanceof Error ? error.message : String(error)}`;
}
