/** What ties an entry to the one before it in the release: by itself it hangs in the air. */
const WITH_COMMA = [
  'de même',
  'enfin',
  'ainsi',
  'aussi',
  'également',
  'par ailleurs',
  'en outre',
  'de plus',
  'en plus',
  'ensuite',
  'puis',
  'de (?:son|leur) côté',
  "d[’']autre part",
  "d[’']un autre côté",
  'par exemple',
  'dans (?:le|ce) même (?:esprit|temps|registre)',
  'dans la même veine',
  'pour (?:finir|terminer)',
  'de la même (?:façon|manière)',
  'autre exemple',
];
const CONNECTOR = new RegExp(
  `^(?:(?:${WITH_COMMA.join('|')})\\s*,\\s*|c['’]est ainsi que\\s+|ainsi (?!que |qu['’]|va |soit |font |fait ))`,
  'iu',
);

/**
 * A text as it stands alone.
 * @example withoutConnector('De même, la CRS 9 a ouvert une collecte.') // 'La CRS 9 a ouvert une collecte.'
 */
export function withoutConnector(text: string): string {
  const rest = text.replace(CONNECTOR, '');
  return rest === text || rest === '' ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}
