import { sql } from "kysely";
import type { SheetValue } from "#file-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type AssignmentLine, type ExportColumn, SourceKind, statusWordOf } from "../../model/index.ts";
import { assignmentPageWording } from "../../model/page-wording.ts";

type Beside = {
  readonly id: string;
  readonly product: string | null;
  readonly deadline_in_text: string | null;
  readonly given_on: string;
  readonly reported_on: string | null;
  readonly coordinators: readonly string[];
  readonly plan: string | null;
  readonly source_kind: string | null;
  readonly source_number: string | null;
  readonly issued_on: string | null;
  readonly issuer: string | null;
};
export type ExportedLine = AssignmentLine & { readonly beside: Beside };

/** The lines of a page with what a file tells beside them, in one query. */
export async function listExported(
  db: Database,
  act: Act,
  lines: readonly AssignmentLine[],
): Promise<readonly ExportedLine[]> {
  const { rows } = await sql<Beside>`
    select listed.id, coalesce((select added.words from assignment_complement added where added.workspace_id = listed.workspace_id
        and added.assignment_id = listed.id and added.field = 'product' order by added.ordinal desc limit 1), listed.product) as product,
      listed.deadline_in_text, listed.given_on, listed.reported_on, plan.title as plan, source.kind as source_kind,
      source.number as source_number, source.issued_on, source.issuer,
      array(select name from assignment_party party where party.workspace_id = listed.workspace_id
        and party.assignment_id = listed.id and party.role = 'coordinator' order by party.ordinal) as coordinators
    from assignment listed
    left join plan on plan.workspace_id = listed.workspace_id and plan.id = listed.plan_id
    left join assignment_source source on source.workspace_id = listed.workspace_id and source.id = listed.source_id
    where listed.workspace_id = ${act.workspaceId} and listed.id = any (${lines.map(({ id }) => id)}::uuid[])`.execute(
    db,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return lines.flatMap((line) => {
    const beside = byId.get(line.id);
    return beside ? [{ ...line, beside }] : [];
  });
}

export function cellOfColumn(column: ExportColumn, { beside, ...line }: ExportedLine): SheetValue {
  switch (column) {
    case "code":
      return line.code;
    case "words":
      return line.words;
    case "leads":
      return line.leads.join("; ");
    case "coordinators":
      return beside.coordinators.join("; ");
    case "holders":
      return line.holderNames.join("; ");
    case "product":
      return beside.product;
    case "status":
      return assignmentPageWording[statusWordOf(line)].vi;
    case "given":
      return dayCell(beside.given_on);
    case "first-due":
      return dayCell(line.firstDueOn);
    case "due":
      return dayCell(line.dueOn);
    case "deadline-words":
      return beside.deadline_in_text;
    case "reported":
      return dayCell(beside.reported_on);
    case "told":
      return dayCell(line.toldOn);
    case "source":
      return beside.plan ?? sourceWords(beside);
  }
}

function dayCell(day: string | null): SheetValue {
  return day === null ? null : { day: PlainDate.parse(day) };
}

function sourceWords({ source_kind: kind, source_number: number, issued_on: on, issuer }: Beside): string | null {
  if (kind === null || on === null) return null;
  const words = assignmentPageWording;
  const named = `${words[`duty.source.${SourceKind.parse(kind)}`].vi} ${number ?? words["duty.source.no-number"].vi}`;
  return `${named}, ${on.split("-").toReversed().join("/")}, ${issuer ?? ""}`;
}
