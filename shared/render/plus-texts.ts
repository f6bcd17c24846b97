/** Texts that few pages show, apart from the others: of what is opened and searched in a list, of a whole bulletin. */
export interface PlusTexts {
  /** Leads to the fields, above a pasted list. */
  openFilters: (count: number) => string;
  /** Leads to initiatives that were left out of a pasted list because they name a person. */
  openPersonal: (count: number) => string;
  search: string;
  theme: string;
  allThemes: string;
  /** How many the reader's choice leaves. */
  found: (count: number, total: number) => string;
  /** Link to the whole bulletin. */
  bulletinPage: string;
}

const NBSP = '\u00A0';

export const plusTexts: Readonly<Record<'fr' | 'en', PlusTexts>> = {
  fr: {
    openFilters: (count) => `Chercher dans ces ${count} initiatives`,
    openPersonal: (count) => `Voir aussi celles qui nomment une personne (${count})`,
    search: 'Chercher',
    theme: 'Thème',
    allThemes: 'Tous les thèmes',
    found: (count, total) => `Trouvées${NBSP}: ${count} sur ${total}.`,
    bulletinPage: 'Voir la page du bulletin',
  },
  en: {
    openFilters: (count) => `Search these ${count} initiatives`,
    openPersonal: (count) => `See also those that name a person (${count})`,
    search: 'Search',
    theme: 'Theme',
    allThemes: 'All themes',
    found: (count, total) => `Found: ${count} of ${total}.`,
    bulletinPage: 'See the page of the bulletin',
  },
};
