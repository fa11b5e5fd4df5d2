import pg from "pg";

type Parse = (value: string) => unknown;

/** int8 as a number; beyond 2^53 it throws rather than round. */
function parseInt8(value: string): number {
  const parsed = Number(value);
  if (!Number.isSafeInteger(parsed)) throw new RangeError(`${value} is beyond the integers a number can hold`);
  return parsed;
}

/** Instants are written with milliseconds, as `Instant` does, so that what was saved reads back as the same string. */
function parseInstant(value: string): string {
  const parsed = new Date(value);
  if (Number.isNaN(parsed.getTime())) throw new RangeError(`${value} is no instant`);
  return parsed.toISOString();
}

const asText: Parse = (value) => value;

/** The parser of text[] takes the list apart. */
function listOf(parse: Parse): Parse {
  const TEXT_LIST = 1009;
  const split = pg.types.getTypeParser(TEXT_LIST as number, "text") as (value: string) => readonly (string | null)[];
  return (value) => split(value).map((entry) => (entry === null ? null : parse(entry)));
}

const PARSERS: ReadonlyMap<number, Parse> = new Map([
  [20, parseInt8],
  [1016, listOf(parseInt8)],
  [1082, asText],
  [1182, listOf(asText)],
  [1114, asText],
  [1115, listOf(asText)],
  [1184, parseInstant],
  [1185, listOf(parseInstant)],
  [1700, asText],
  [1231, listOf(asText)],
]);

/** The parsers of one pool: date and numeric as text, int8 as an exact number, timestamptz as an ISO instant in UTC. */
export const storeTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    const parse = format === "binary" ? undefined : PARSERS.get(oid);
    return parse ?? pg.types.getTypeParser(oid, format);
  },
};
