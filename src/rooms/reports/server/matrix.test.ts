import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { countStandings, EMPTY_TEXTS, NO_ENTRIES, ReportRoundId } from "../model/index.ts";
import { actOnReport } from "./act-on-report.ts";
import { getMatrix } from "./get-matrix.ts";
import { given, givenReport, givenReporting, givenRound, onDay, take } from "./given-reports.ts";
import { remindBodies } from "./remind-bodies.ts";

const { db } = await openTestDatabase();

describe("the matrix of bodies and rounds", () => {
  test("equals a recount of every single report, whatever was done", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            body: fc.constantFrom("planning", "finance", "committee" as const),
            period: fc.constantFrom("2026-07", "2026-08", "2026-09"),
            day: fc.constantFrom("2026-07-20", "2026-08-28", "2026-09-20", "2026-10-02"),
            upTo: fc.integer({ min: 0, max: 5 }),
            reminders: fc.integer({ min: 0, max: 2 }),
          }),
          { maxLength: 8 },
        ),
        async (done) => {
          const reporting = await givenReporting(db);
          const { office } = reporting;
          const rounds = new Map<string, ReportRoundId>();
          for (const period of ["2026-07", "2026-08", "2026-09"]) {
            const bodies = [reporting.planning, reporting.finance, reporting.committee];
            rounds.set(
              period,
              await givenRound(db, onDay(office, "2026-07-01"), bodies, { periodKind: "month", period }),
            );
          }
          const expected = new Map<string, string>();
          const texts = { ...EMPTY_TEXTS, results: "Có kết quả." };
          for (const { body, period, day, upTo, reminders } of done) {
            const key = `${period} ${body}`;
            if (expected.has(key)) continue;
            const act = onDay(office, day);
            const roundId = ReportRoundId.parse(rounds.get(period));
            const bodyId = OrganisationId.parse(reporting[body]);
            const reportId = await givenReport(db, act, roundId, bodyId);
            given(await actOnReport(db, act, { reportId, version: 1, act: "save", draft: { texts, entries: NO_ENTRIES } })); // prettier-ignore
            await take(
              db,
              act,
              reportId,
              ...(["submit", "approve", "accept", "freeze", "correct"] as const).slice(0, upTo),
            );
            for (let count = 0; count < reminders; count += 1) {
              given(await remindBodies(db, act, { roundId, bodies: [bodyId], words: null }));
            }
            const due = { "2026-07": "2026-07-24", "2026-08": "2026-08-25", "2026-09": "2026-09-25" }[period] ?? "";
            const sent = day > due ? "sent-late" : "sent-in-time";
            const state = ["draft", "submitted", "approved", "accepted", "frozen", "draft"][upTo];
            expected.set(key, `${upTo >= 2 ? sent : "overdue"} ${state} ${reminders}`);
          }
          const asked = onDay(office, "2026-10-10");
          const matrix = given(await getMatrix(db, asked, { year: 2026 }));
          for (const [period, roundId] of rounds) {
            const round = matrix.rounds.find(({ id }) => id === roundId);
            const cells = matrix.bodies.flatMap(({ id, cells: own }) =>
              own.filter((cell) => cell.roundId === roundId).map((cell) => ({ id, ...cell })),
            );
            for (const body of ["planning", "finance", "committee"] as const) {
              const cell = cells.find(({ id }) => id === reporting[body]);
              expect(`${cell?.standing} ${cell?.state ?? "none"} ${cell?.reminders}`).toBe(
                expected.get(`${period} ${body}`) ?? "overdue none 0",
              );
            }
            expect(round?.counts).toEqual(countStandings(cells));
          }
        },
      ),
      { numRuns: 12, seed: 7549 },
    );
  }, 120_000);

  test("asks the database as often for thirty bodies and twelve rounds as for two and one", async () => {
    const { office, planning, finance } = await givenReporting(db);
    const counted = async () => {
      let queries = 0;
      const counting = db.withPlugin({
        transformQuery: ({ node }) => {
          queries += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      given(await getMatrix(counting, office, { year: 2026 }));
      return queries;
    };
    const few = await counted();
    for (const month of ["02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]) {
      await givenRound(db, office, [planning, finance], { periodKind: "month", period: `2026-${month}` });
    }
    expect(await counted()).toBe(few);
    expect(few).toBeLessThan(16);
  });

  test("shows twelve rounds of a year together, the newest first, and leads to all others, of one kind or all", async () => {
    const { office, as, planning, finance } = await givenReporting(db);
    for (let month = 1; month <= 12; month += 1) {
      const period = { periodKind: "month", period: `2026-${String(month).padStart(2, "0")}` } as const;
      await givenRound(db, office, month <= 2 ? [planning] : [planning, finance], period);
    }
    const ask = async (act: typeof office, query: Parameters<typeof getMatrix>[2]) => {
      const { rounds, earlier, later, bodies } = given(await getMatrix(db, act, { year: 2026, ...query }));
      for (const round of rounds) {
        const own = bodies.flatMap(({ cells }) => cells.filter(({ roundId }) => roundId === round.id));
        expect(round.counts).toEqual(countStandings(own));
      }
      return { ids: rounds.map(({ id }) => id), earlier, later };
    };
    const newest = await ask(office, {});
    expect(newest).toMatchObject({ earlier: 1, later: 0, ids: { length: 12 } });
    const rest = await ask(office, { after: 12 });
    expect(rest).toMatchObject({ earlier: 0, later: 12, ids: { length: 1 } });
    expect(newest.ids).not.toContain(rest.ids[0]);
    expect(await ask(office, { kind: "month" })).toMatchObject({ earlier: 0, later: 0, ids: { length: 12 } });
    expect(await ask(office, { after: 99 })).toEqual({ ids: [], earlier: 0, later: 13 });
    // Finance was asked in eleven of the thirteen: these are all that it is shown.
    expect(await ask(as("lead", finance, office.on), {})).toMatchObject({ earlier: 0, later: 0, ids: { length: 11 } });
  });

  test("shows a working body its own line, and nobody what another still writes", async () => {
    const { office, as, roundId, planning, finance } = await givenReporting(db);
    await givenReport(db, office, roundId, finance);
    const own = given(await getMatrix(db, as("lead", planning, office.on), { year: 2026 }));
    expect(own.bodies.map(({ id }) => id)).toEqual([planning]);
    const watched = given(await getMatrix(db, as("observer", planning, office.on), { year: 2026 }));
    expect(watched.bodies.flatMap(({ cells }) => cells.map(({ state }) => state))).toEqual([null, null]);
    expect((await getMatrix(db, as("enterprise", planning), {})).ok).toBe(false);
  });
});
