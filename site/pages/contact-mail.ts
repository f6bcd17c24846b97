/** A message to the editor, begun: which entry, and what is asked. No reason need be given. */
export const withdrawalMail = (contact: string, initiativeId?: string): string => {
  const entry = initiativeId ?? '(collez ici l’adresse ou le nom de l’initiative)';
  const subject = `Correction ou retrait : ${initiativeId ?? 'une initiative'}`;
  const body = `Bonjour,\n\nJe souhaite [corriger / retirer] l’initiative ${entry}.\n\nCe qu’il faut changer :\n\nCordialement,\n`;
  return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
};
