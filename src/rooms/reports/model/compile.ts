import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import {
  type CompiledPart,
  type DutyRow,
  EMPTY_TEXTS,
  type ReportId,
  type ReportRows,
  type ReportTexts,
  TEXT_PARTS,
} from "./report.ts";

/** A body that was asked, and what it sent; none: it is missing. */
export type SentReport = {
  readonly organisationId: OrganisationId;
  readonly bodyName: string;
  readonly sent: { readonly reportId: ReportId; readonly texts: ReportTexts; readonly rows: ReportRows } | null;
};

export type Compiled = {
  readonly texts: ReportTexts;
  readonly rows: ReportRows;
  readonly parts: readonly CompiledPart[];
};

/**
 * One report of all bodies: the rows of those that sent theirs (an assignment that several report stands once), their words under
 * their names, and who is missing.
 */
export function compileReports(bodies: readonly SentReport[]): Compiled {
  const sent = bodies.flatMap(({ bodyName, sent: own }) => (own ? [{ bodyName, ...own }] : []));
  const joined = (part: keyof ReportTexts) =>
    sent
      .filter(({ texts }) => texts[part].trim() !== "")
      .map(({ bodyName, texts }) => `${bodyName}: ${texts[part].trim()}`)
      .join("\n\n");
  return {
    texts: TEXT_PARTS.reduce((texts, part) => ({ ...texts, [part]: joined(part) }), EMPTY_TEXTS),
    rows: {
      duties: wholeRows(sent),
      figures: uniqueBy(
        sent.flatMap(({ rows }) => rows.figures),
        ({ indicatorId }) => indicatorId,
      ),
    },
    parts: bodies.map(({ organisationId, bodyName, sent: own }) => ({
      organisationId,
      bodyName,
      reportId: own?.reportId ?? null,
    })),
  };
}

/** The row of whoever leads; where only parts were reported, one row with the worst of them and what each told, under its name. */
function wholeRows(sent: readonly { readonly bodyName: string; readonly rows: ReportRows }[]): DutyRow[] {
  const all = sent.flatMap(({ bodyName, rows }) => rows.duties.map((row) => ({ bodyName, row })));
  return [...Map.groupBy(all, ({ row }) => row.assignmentId).values()].flatMap((told) => {
    const whole = told.find(({ row }) => row.part === null)?.row;
    const [first] = told.toSorted((one, other) => WORST.indexOf(one.row.cell) - WORST.indexOf(other.row.cell));
    if (whole || !first) return whole ?? [];
    const notes = told.filter(({ row }) => row.note !== "").map(({ bodyName, row }) => `${bodyName}: ${row.note}`);
    const happened = told
      .flatMap(({ bodyName, row }) => row.happened.map((step) => ({ ...step, words: named(bodyName, step.words) })))
      .toSorted((one, other) => one.on.localeCompare(other.on));
    return [{ ...first.row, happened, note: notes.join("\n") }];
  });
}

const WORST: readonly DutyRow["cell"][] = ["open-overdue", "open-in-time", "done-late", "done-in-time", "outside"];

function named(bodyName: string, words: string | null): string {
  return words === null ? bodyName : `${bodyName}: ${words}`;
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
