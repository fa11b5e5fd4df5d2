import { isValidOn, type Validity } from "./validity.ts";

/** A record that comes with another workspace, or one that is here, as far as telling them apart needs. */
export type ArrivalRecord = Validity & {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Codes with their scheme in front: no two records of a workspace have one. */
  readonly codes: readonly string[];
  /** Folded official names of any day. */
  readonly names: readonly string[];
};

export type ArrivalMatch = { readonly id: string; readonly name: string; readonly to: string; readonly reason: string };
export type ArrivalDoubt = {
  readonly id: string;
  readonly name: string;
  readonly reason: "code-without-name" | "name-without-kind" | "several" | "claimed-twice" | "name-only";
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
};
type Arrival = { readonly matches: readonly ArrivalMatch[]; readonly doubts: readonly ArrivalDoubt[] };

/** What a person said about a doubt: the record that it is here, or `new`. */
export type ArrivalDecisions = Readonly<Record<string, string>>;

/**
 * Which of the records that come are here already. Sure are: the same id; the same code, kind and a name; the same name and kind at
 * overlapping times, where only one fits. Of people a name alone is never enough. Whatever is not sure, and looks alike, is a doubt.
 */
export function matchArrivals(
  coming: readonly ArrivalRecord[],
  here: readonly ArrivalRecord[],
  isNameEnough: boolean,
): Arrival {
  const judged = coming.map((record) => judge(record, here, isNameEnough));
  const claims = Map.groupBy(
    judged.flatMap(({ match }) => (match ? [match] : [])),
    ({ to }) => to,
  );
  const matches = [...claims.values()].flatMap((own) => (own.length === 1 ? own : []));
  const twice = [...claims.values()].filter((own) => own.length > 1).flat();
  const doubts = judged.flatMap(({ doubt }) => (doubt ? [doubt] : []));
  const claimed = twice.map(({ id, name, to }): ArrivalDoubt => {
    const found = here.find((record) => record.id === to);
    return { id, name, reason: "claimed-twice", candidates: [{ id: to, name: found?.name ?? "" }] };
  });
  return { matches, doubts: [...doubts, ...claimed] };
}

type Judged = { readonly match?: ArrivalMatch; readonly doubt?: ArrivalDoubt };

function judge(record: ArrivalRecord, here: readonly ArrivalRecord[], isNameEnough: boolean): Judged {
  const { id, name } = record;
  const same = here.find((each) => each.id === id);
  if (same) return { match: { id, name, to: id, reason: "id" } };
  const doubt = (reason: ArrivalDoubt["reason"], alike: readonly ArrivalRecord[]): Judged => ({
    doubt: { id, name, reason, candidates: alike.map((each) => ({ id: each.id, name: each.name })) },
  });

  const byCode = here.filter((each) => each.codes.some((code) => record.codes.includes(code)));
  const sureByCode = byCode.filter((each) => each.kind === record.kind && isNamedAlike(each, record));
  if (sureByCode.length === 1 && sureByCode[0]) return { match: { id, name, to: sureByCode[0].id, reason: "code" } };
  if (byCode.length > 0) return doubt("code-without-name", byCode);

  const byName = here.filter((each) => isNamedAlike(each, record));
  if (byName.length > 0 && !isNameEnough) return doubt("name-only", byName);
  const fitting = byName.filter((each) => each.kind === record.kind && doOverlap(each, record));
  if (fitting.length === 1 && fitting[0]) return { match: { id, name, to: fitting[0].id, reason: "name" } };
  if (fitting.length > 1) return doubt("several", fitting);
  return byName.length > 0 ? doubt("name-without-kind", byName) : {};
}

function isNamedAlike(one: ArrivalRecord, other: ArrivalRecord): boolean {
  return one.names.some((name) => other.names.includes(name));
}

function doOverlap(one: Validity, other: Validity): boolean {
  const begins = [one.validFrom, other.validFrom].filter((day) => day !== null);
  return begins.length === 0 || begins.some((day) => isValidOn(one, day) && isValidOn(other, day));
}

/** The decisions of a person beside what was sure. What stays open is told; a decision about nothing that is here is told too. */
export function settleArrival(
  { matches, doubts }: Arrival,
  decisions: ArrivalDecisions,
  here: readonly ArrivalRecord[],
): {
  readonly matches: readonly ArrivalMatch[];
  readonly open: readonly ArrivalDoubt[];
  readonly unknown: readonly string[];
} {
  const known = new Set(here.map(({ id }) => id));
  const settled: ArrivalMatch[] = [];
  const open: ArrivalDoubt[] = [];
  const unknown: string[] = [];
  for (const doubt of doubts) {
    const decided = decisions[doubt.id];
    if (decided === undefined) open.push(doubt);
    else if (decided === "new") continue;
    else if (known.has(decided)) settled.push({ id: doubt.id, name: doubt.name, to: decided, reason: "decided" });
    else unknown.push(decided);
  }
  return { matches: [...matches, ...settled], open, unknown };
}
