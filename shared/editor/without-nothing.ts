/** Without parts that are undefined or empty records; undefined when nothing stays. An empty list says that there is none. */
export function withoutNothing<Value>(value: Value): Value | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const parts = Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const said = withoutNothing(part);
    return said === undefined ? [] : [[name, said] as const];
  });
  return parts.length > 0 ? (Object.fromEntries(parts) as Value) : undefined;
}
