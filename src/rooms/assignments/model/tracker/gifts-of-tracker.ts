import { normalisedNumber } from "#rooms/documents/model/index.ts";
import type { GiveAssignments, GivenAssignment } from "../giving.ts";
import type { ReadTrackerRow } from "./read-tracker.ts";

/** Where the rows come from: it is the basis of what is given. */
export type TrackerOrigin = { readonly fileName: string; readonly issuer: string };

/** What the good rows give, document by document, each with the rows as its basis. */
export function giftsOfTracker(rows: readonly ReadTrackerRow[], origin: TrackerOrigin): GiveAssignments[] {
  const byDocument = new Map<string, { rows: ReadTrackerRow[]; items: GivenAssignment[] }>();
  for (const each of rows) {
    if (!each.item || !each.document) continue;
    const key = `${normalisedNumber(each.document.number)} ${each.document.issuedOn}`;
    const own = byDocument.get(key) ?? { rows: [], items: [] };
    own.rows.push(each);
    own.items.push(each.item);
    byDocument.set(key, own);
  }
  return [...byDocument.values()].flatMap(({ rows: own, items }) => {
    const document = own[0]?.document;
    if (!document?.issuedOn) return [];
    const { kind, number, issuedOn } = document;
    const basis = `Sổ theo dõi ${origin.fileName}, ${placesOf(own)}`.slice(0, 2_000);
    const source = { kind, number, issuedOn, issuer: origin.issuer, giverId: null, summary: null, words: null, file: null, basis }; // prettier-ignore
    return [{ source, items }];
  });
}

/** `trang 2025, dòng 5–9; trang 2026, dòng 4`. */
function placesOf(rows: readonly ReadTrackerRow[]): string {
  const bySheet = Map.groupBy(rows, ({ table }) => table.sheet);
  return [...bySheet]
    .map(([sheet, own]) => `trang ${sheet}, dòng ${runsOf(own.map(({ row }) => row.line))}`)
    .join("; ");
}

/** `5–9, 12`. */
function runsOf(lines: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.to === line - 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
