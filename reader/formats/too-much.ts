/** What is too much for a press release, in words for the editor. */
import { UserError } from '../../shared/editor/problem.ts';

const INSTEAD =
  'copiez le texte du communiqué dans un nouveau document, enregistrez-le en Word (.docx), et mettez-le à la place de celui-ci.';

/** @param limit what stopped it: "10 secondes de calcul" */
export const takesTooMuch = (name: string, limit: string) =>
  new UserError(`${name} est trop lourd à lire (plus de ${limit}) : ${INSTEAD}`);

/** @param what "plus d’un million de signes" */
export const holdsTooMuch = (name: string, what: string) =>
  new UserError(
    `${name} contient ${what} : ce n’est sans doute pas le communiqué lui-même. Si c’est bien lui, ${INSTEAD}`,
  );
