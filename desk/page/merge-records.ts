/**
 * Two desks wrote one file at once: both changes are made, record by record, down to the single answer. Where both changed the very
 * same value, ours stands, for we are at it, and it is said. Pure.
 */

type Json = unknown;
type JsonRecord = Readonly<Record<string, Json>>;

const isRecord = (value: Json): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b);

/**
 * @param base what both started from
 * @returns with the path of each value that both changed, and differently
 */
export function mergeRecords<Value>(
  base: Value,
  ours: Value,
  theirs: Value,
): { merged: Value; clashes: string[][] } {
  const clashes: string[][] = [];
  const merge = (from: Json, our: Json, their: Json, path: string[]): Json => {
    if (isSame(our, their) || isSame(from, their)) return our;
    if (isSame(from, our)) return their;
    if (!isRecord(our) || !isRecord(their)) {
      clashes.push(path);
      return our;
    }
    const before = isRecord(from) ? from : {};
    const names = new Set([...Object.keys(their), ...Object.keys(our)]);
    return Object.fromEntries(
      [...names].flatMap((name) => {
        const value = merge(before[name], our[name], their[name], [...path, name]);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  };
  return { merged: merge(base, ours, theirs, []) as Value, clashes };
}
