import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import {
  type CompiledPart,
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
 * One report of all bodies: the rows of those that sent theirs (an assignment that two of them report stands once), their words under
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
      duties: uniqueBy(
        sent.flatMap(({ rows }) => rows.duties),
        ({ assignmentId }) => assignmentId,
      ),
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

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
