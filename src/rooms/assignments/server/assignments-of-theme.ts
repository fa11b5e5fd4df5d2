import { sql } from "kysely";
import type { ThemeItem, ThemeSection } from "#rooms/plans/model/index.ts";
import type { ThemePart } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Sentence } from "#shared/sentences.ts";
import { answerersOf, type AssignmentLine, mayReadAssignments, statusWordOf } from "../model/index.ts";
import { assignmentPageWording } from "../model/page-wording.ts";
import { lineOf } from "./list-assignments.ts";
import { type LineRow } from "./list-query.ts";
import { holdersOf, nameHolders } from "./name-holders.ts";

const MOST_SHOWN = 100;
const LABEL = { vi: "Nhiệm vụ", en: "Assignments" };
const OBSTACLES = { vi: "Nhiệm vụ đang vướng", en: "Assignments that are stuck" };

type ThemeRow = LineRow & { readonly lead_ids: readonly string[]; readonly deadline_in_text: string | null };
type ThemeLine = AssignmentLine & { readonly deadlineWords: string | null };

/** The assignments whose words stand in the theme's clauses, those that do not go as they should first and apart. */
export const assignmentsOfTheme: ThemePart = async (db, act, { planId, clauses }) => {
  const reach = mayReadAssignments.reachOf(act.actor);
  if (planId === null || clauses.length === 0 || reach === "none") return [];
  const own = reach === "own-rows" ? sql`and ${heldByOwn(act)}` : sql``;
  const { rows } = await sql<ThemeRow>`
    select deadline_in_text, version, id, code, words, is_group, state, state_before, first_due_on, own_due_on, due_on, asked_due_on, extensions,
      proposed_owner_id, reported_on, is_late, told_on, last_on, ${holdersOf(act, "lead")} as lead_ids,
      array(select name from assignment_party party where party.workspace_id = listed.workspace_id
        and party.assignment_id = listed.id and party.role = 'lead' order by party.ordinal) as leads
    from assignment listed
    where workspace_id = ${act.workspaceId} and plan_id = ${planId} and clause_ordinal = any(${clauses}::int[]) ${own}
    order by start_offset, code limit ${MOST_SHOWN}`.execute(db);
  const nameOf = await nameHolders(
    db,
    act,
    rows.map((row) => row.lead_ids),
  );
  const lines = rows.map((row) => ({
    ...lineOf(row, act.on, [], nameOf(row.lead_ids)),
    deadlineWords: row.deadline_in_text,
  }));
  const [stuck, going] = [lines.filter(isStuck), lines.filter((line) => !isStuck(line))];
  return [
    ...(stuck.length > 0 ? [section("obstacles", OBSTACLES, stuck)] : []),
    ...(going.length > 0 || stuck.length === 0 ? [section("assignments", LABEL, going)] : []),
  ];
};

function heldByOwn({ workspaceId, actor, on }: Act) {
  return sql`listed.id in (select held.assignment_id from assignment_holding held
    where held.workspace_id = ${workspaceId} and held.organisation_id = any(${actor.bodies}::uuid[])
      and coalesce(held.valid_from <= ${on}, true) and coalesce(held.valid_to >= ${on}, true))`;
}

/** Over its day, sent back as somebody else's, or asking for more time. */
function isStuck({ state, isLate, askedDueOn }: AssignmentLine): boolean {
  const isOpen = !["confirmed", "ended", "replaced", "suspended"].includes(state);
  return isOpen && (isLate || state === "returned-as-not-ours" || askedDueOn !== null);
}

function section(part: string, label: Sentence, lines: readonly ThemeLine[]): ThemeSection {
  return { part, label, count: lines.length, items: lines.map(itemOf), more: null, gaps: [] };
}

function itemOf(line: ThemeLine): ThemeItem {
  const name = `${line.code} · ${line.words}`;
  const leads = answerersOf(line).join("; ");
  return {
    id: line.id,
    name: { vi: name, en: name },
    facts: [
      { label: { vi: "Chủ trì", en: "Lead" }, text: { vi: leads, en: leads } },
      ...dueOf(line),
      { label: { vi: "Tình trạng", en: "Status" }, text: statusOf(line) },
      ...(line.askedDueOn === null
        ? []
        : [{ label: { vi: "Đề nghị gia hạn đến", en: "Asks for time until" }, text: bothOf(dayOf(line.askedDueOn)) }]),
    ],
    source: null,
    link: { path: `/nhiem-vu/${line.id}`, search: {} },
  };
}

/** The day, or where no one day is the last the words of the document. */
function dueOf({ dueOn, deadlineWords }: ThemeLine): ThemeItem["facts"] {
  const words = dueOn === null ? deadlineWords : dayOf(dueOn);
  return words === null ? [] : [{ label: { vi: "Hạn", en: "Due" }, text: bothOf(words) }];
}

/** A duty that comes back has a deadline in words and no last day: it is told where it stands, not that it has none. */
function statusOf(line: ThemeLine): Sentence {
  if (line.state === "returned-as-not-ours") return assignmentPageWording["duty.state.returned-as-not-ours"];
  const word = statusWordOf(line);
  const comesBack = word === "duty.status.standing" && line.deadlineWords !== null;
  return assignmentPageWording[comesBack ? (`duty.state.${line.state}` as const) : word];
}

function bothOf(words: string): Sentence {
  return { vi: words, en: words };
}

function dayOf(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}
