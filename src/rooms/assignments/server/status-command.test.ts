import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { actOnAssignment } from "./act-on-assignment.ts";
import { givenDuties, givenFrom } from "./given-duties.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { createEmptyDatabase, openTestDatabase, testDatabaseUrl } from "#store/test-database.ts";

const store = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "lotrinh-cli-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

type Said = { readonly exitCode: number; readonly out: string; readonly err: string };

async function status(url: string, ...options: string[]): Promise<Said> {
  const env = { ...process.env, DATABASE_URL: url, LOTRINH_DATA: folder, LANG: "vi_VN.UTF-8", LC_ALL: "" };
  return new Promise((resolve) => {
    execFile(process.execPath, ["src/cli/main.ts", "assignments", "status", ...options], { env }, (error, out, err) => {
      resolve({ exitCode: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe("lotrinh assignments status", async () => {
  const url = testDatabaseUrl(store);
  const duties = await givenDuties(store.db);
  const leads = [{ name: "Sở Kế hoạch và Đầu tư", organisationId: duties.planning }];
  const { items } = await givenFrom(
    store.db,
    duties.office,
    ["2026-11-20", "2026-12-31", null].map((dueOn, place) => ({ words: `Việc ${place}`, leads, dueOn })) as never,
    { number: "15/KL" },
  );
  const days = ["2026-11-05", "2026-11-10", "2026-11-12"].map((day) => PlainDate.parse(day));
  for (const [place, asked] of [{ act: "accept" }, { act: "report-done", product: "Báo cáo" }, { act: "confirm" }].entries()) {
    const act = { ...duties.office, on: days[place] ?? duties.office.on };
    const moved = await actOnAssignment(store.db, act, { assignmentId: items[0]?.assignmentId, version: place + 1, asked } as never);
    if (!moved.ok) throw new Error(JSON.stringify(moved));
  } // prettier-ignore

  test("counts the cells of a past day from what had happened by then, and its ratios", async () => {
    const before = await status(url, "--as-of", "2026-11-11", "--json");
    expect(before.exitCode).toBe(0);
    const told = JSON.parse(before.out);
    expect(told.asOf).toBe("2026-11-11");
    expect(told.cells["done-in-time"]).toBe(0);
    expect(told).not.toHaveProperty("bodies");
    const after = JSON.parse((await status(url, "--as-of", "2026-11-12", "--json")).out);
    expect(after.cells["done-in-time"]).toBe(1);
    expect(after.cells["open-in-time"]).toBe(told.cells["open-in-time"] - 1);
    expect(after.ratios).toEqual({
      rounded: { completion: "100.00", overdue: "0.00" },
      asPublished: { completion: "100.00", overdue: "0.00" },
    });
    const late = JSON.parse((await status(url, "--as-of", "2027-01-01", "--json")).out);
    expect(late.cells["open-overdue"]).toBeGreaterThan(0);
    expect(late.total).toBe(after.total);
  });

  test("by body on request, each body's cells adding up to its total; in words without --json", async () => {
    const told = JSON.parse((await status(url, "--as-of", "2026-11-12", "--by-body", "--json")).out);
    const sum = (cells: Record<string, number>) => Object.values(cells).reduce((all, count) => all + count, 0);
    expect(told.bodies.length).toBeGreaterThan(0);
    for (const body of told.bodies) expect(sum(body.cells)).toBe(body.total);
    const { out } = await status(url, "--as-of", "2026-11-12", "--by-body");
    expect(out.trim().split("\n")).toHaveLength(1 + told.bodies.length);
  });

  test("a day that cannot be read, and a place without anything, are refused in both languages with exit code 1", async () => {
    const unread = await status(url, "--as-of", "31/02/2026");
    expect(unread).toMatchObject({ exitCode: 1, out: "" });
    expect(unread.err).toContain("31/02/2026");
    const empty = await createEmptyDatabase();
    const nothing = await status(testDatabaseUrl(empty), "--json");
    await empty.close();
    expect(nothing.exitCode).toBe(1);
    expect(JSON.parse(nothing.err || nothing.out)).toMatchObject({ code: "nothing-there-yet" });
  });
});
