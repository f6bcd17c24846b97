/** Initiatives under the themes that an editor wants them under. */
import { foldText } from '../../shared/french/fold-text.ts';
import { themeSlug, withDistinctSlugs } from '../../reader/parse-bulletin.ts';
import type { IdentifiedBulletin } from './identified-bulletin.ts';

type Themes = IdentifiedBulletin['themes'];

/**
 * @param wanted by the id of an initiative: the slug or the title of a theme; a title that none has makes a new one, at the end
 * @returns each theme's initiatives in the order of the release
 */
export function correctThemes(themes: Themes, wanted: ReadonlyMap<string, string>): Themes {
  if (wanted.size === 0) return themes;
  const all = withNewThemes(themes, [...wanted.values()]);
  const order = themes.flatMap(({ initiatives }) => initiatives);
  const own = new Map(
    themes.flatMap((theme) => theme.initiatives.map(({ id }) => [id, theme.slug] as const)),
  );
  const slugOf = (id: string) => {
    const asked = wanted.get(id);
    return asked === undefined ? own.get(id) : all.find((theme) => isCalled(theme, asked))?.slug;
  };
  return all.map((theme) => ({
    ...theme,
    initiatives: order.filter(({ id }) => slugOf(id) === theme.slug),
  }));
}

function withNewThemes(themes: Themes, wanted: readonly string[]): Themes {
  const all = [...themes];
  for (const title of wanted)
    if (!all.some((theme) => isCalled(theme, title)))
      all.push({ title: title.trim(), slug: themeSlug(title), initiatives: [] });
  return withDistinctSlugs(all);
}

const isCalled = ({ slug, title }: Themes[number], wanted: string) =>
  slug === wanted || foldText(title) === foldText(wanted);
