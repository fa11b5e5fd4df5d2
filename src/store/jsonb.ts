/** What a jsonb column is written as: JSON text, because `pg` would write a JavaScript array as a PostgreSQL array. */
export function jsonb(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError("The value has no JSON");
  return text;
}
