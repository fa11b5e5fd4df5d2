import type pg from "pg";
import {
  AssignmentQuery,
  BoardQuery,
  CalendarQuery,
  ListSort,
  ListStatus,
  TimelineQuery,
} from "../src/rooms/assignments/model/index.ts";
import { getMyWork } from "../src/rooms/assignments/server/get-my-work.ts";
import { listAssignmentLines } from "../src/rooms/assignments/server/list-assignments.ts";
import { getBoard } from "../src/rooms/assignments/server/view/get-board.ts";
import { getDueCalendar } from "../src/rooms/assignments/server/view/get-due-calendar.ts";
import { getTimeline } from "../src/rooms/assignments/server/view/get-timeline.ts";
import { getMatrix } from "../src/rooms/reports/server/get-matrix.ts";
import { getReport } from "../src/rooms/reports/server/get-report.ts";
import { ReportId } from "../src/rooms/reports/model/index.ts";
import type { Act } from "../src/shared/act.ts";
import { writeCursor } from "../src/shared/cursor.ts";
import type { Database } from "../src/store/index.ts";
import { idOf } from "./fill-duties.ts";
import { combined, listening, scannedBy } from "./plans-of-statements.ts";

/** A table with more rows than these is never read from end to end. */
const SMALL = 10_000;
type Question = { readonly name: string; readonly ask: (db: Database) => Promise<{ ok: boolean }> };
export type Asked = {
  readonly questions: number;
  readonly statements: number;
  /** By table and kind of question: how many statements read it from end to end, and the first that did. */
  readonly scans: Readonly<Record<string, { readonly count: number; readonly first: string }>>;
  readonly times: Readonly<Record<string, { p50: number; p95: number; max: number; slowest: string }>>;
};

/** Asks everything that lists and views allow, times each answer, and has PostgreSQL explain every statement that came of it. */
export async function askEverything(pool: pg.Pool, act: Act, isChosen = (_name: string) => true): Promise<Asked> {
  const { db, take } = listening(pool);
  const small = await smallTables(pool);
  const seen = new Set<string>();
  const scans: Record<string, { count: number; first: string }> = {};
  const times = new Map<string, { ms: number; name: string }[]>();
  const questions = questionsOf(act).filter(({ name }) => isChosen(name));
  for (const { name, ask } of questions) {
    const from = performance.now();
    const answer = await ask(db);
    const ms = performance.now() - from;
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    const kind = name.split(" ")[0] ?? name;
    times.set(kind, [...(times.get(kind) ?? []), { ms, name }]);
    for (const statement of take()) {
      const key = JSON.stringify(statement);
      if (seen.has(key)) continue;
      seen.add(key);
      for (const table of await scannedBy(pool, statement)) {
        if (small.has(table)) continue;
        const known = scans[`${table} by ${kind}`];
        scans[`${table} by ${kind}`] = { count: (known?.count ?? 0) + 1, first: known?.first ?? name };
      }
    }
  }
  const told = [...times].map(([kind, all]) => {
    const sorted = all.toSorted((one, other) => one.ms - other.ms);
    const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)]?.ms ?? 0) * 10) / 10;
    return [kind, { p50: at(0.5), p95: at(0.95), max: at(1), slowest: sorted.at(-1)?.name ?? "" }] as const;
  });
  return { questions: questions.length, statements: seen.size, scans, times: Object.fromEntries(told) };
}

async function smallTables(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ relname: string }>(
    `select relname from pg_class where relkind = 'r' and reltuples < ${SMALL}`,
  );
  return new Set(rows.map(({ relname }) => relname));
}

/** The body that leads most, and one that leads little. */
const BODIES = [0, 399].map((body) => idOf("body", body));
const MONTH = { dueFrom: "2026-12-01", dueTo: "2026-12-31" };

function questionsOf(act: Act): Question[] {
  const worker: Act = { ...act, actor: { ...act.actor, roles: ["lead"], bodies: [...BODIES] } };
  const office: Act = { ...act, actor: { ...act.actor, bodies: [...BODIES] } };
  const scopes = { body: [undefined, ...BODIES], whose: ["all", "mine"], source: [undefined, idOf("source", 3)] };
  const lists = combined({
    ...scopes,
    role: ["lead", "coordinator"],
    whose: ["all", "mine", "given"],
    status: ListStatus.options,
    sort: ListSort.options,
    plan: [undefined, idOf("plan", 3)],
    window: [{}, MONTH],
    isLaterPage: [false, true],
  }).filter(({ body, role }) => body !== undefined || role === "lead");
  const views = combined({ ...scopes, status: ListStatus.options });
  const question = (name: string, query: object, ask: Question["ask"]) => ({ name: `${name} ${JSON.stringify(query)}`, ask }); // prettier-ignore
  return [
    ...lists.map(({ window, isLaterPage, ...query }) => {
      const cursor = isLaterPage === true ? writeCursor([query["sort"], "2026-05-31", idOf("assignment", 500)]) : undefined; // prettier-ignore
      const asked = AssignmentQuery.parse({ ...query, ...(window as object), cursor });
      return question("list", { ...asked }, (db) => listAssignmentLines(db, office, asked));
    }),
    ...combined(scopes).map((query) => question("board", query, (db) => getBoard(db, office, BoardQuery.parse(query)))),
    ...views.map((query) => {
      const asked = CalendarQuery.parse({ ...query, from: "2026-11-30", to: "2027-01-10" });
      return question("calendar", asked, (db) => getDueCalendar(db, office, asked));
    }),
    ...combined({ ...scopes, status: ListStatus.options, lanes: ["body", "group"], to: ["2027-01-31", "2045-12-31"] }).map((query) => {
      const asked = TimelineQuery.parse({ ...query, from: "2026-11-01" });
      return question("timeline", asked, (db) => getTimeline(db, office, asked));
    }), // prettier-ignore
    ...[office, worker].map((who) => question("work", who.actor.roles, (db) => getMyWork(db, who))),
    ...[office, worker].flatMap((who) =>
      [1990, 2026, 2027].flatMap((year) =>
        [0, 12, 60].map((after) =>
          question("matrix", { year, after, roles: who.actor.roles }, (db) => getMatrix(db, who, { year, after })),
        ),
      ),
    ),
    ...[0, 1, 2, 3].map((body) => {
      const id = ReportId.parse(idOf("report", 40_000 + body));
      return question("report", { body }, (db) => getReport(db, office, id));
    }),
  ];
}
