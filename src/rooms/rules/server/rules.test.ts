import { afterAll, describe, expect, test } from "vitest";
import { openTestApp } from "#server-kit/test-app.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { ruleRefusals } from "../model/index.ts";
import { findFigure } from "./list-figures.ts";
import { ruleRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openTestApp(act, [ruleRefusals], (scope) => ruleRoutes(scope, db));
afterAll(app.close);

const figure = {
  key: "promotion.machines-cap",
  field: "promotion",
  name: { vi: "Mức trần một cơ sở", en: "Cap per site" },
  value: { kind: "at-most", amount: 250, unit: "triệu đồng" },
  instrument: "Nghị quyết 12/2026/NQ-HĐND",
  article: "Điều 3",
  validFrom: "2026-07-01",
  validTo: null,
  territory: null,
  sources: [],
  note: null,
  basis: "HĐND quyết định tại kỳ họp giữa năm 2026",
};
type Item = { figure: { key: string; value: { amount?: number }; office: { id: string; version: number } | null } };

async function listedCap(on: string): Promise<Item | undefined> {
  const { body } = await app.ask("GET", `/api/rules/figures?on=${on}&field=promotion`);
  return (body as { items: Item[] }).items.find((item) => item.figure.key === figure.key);
}

describe("figures of law", () => {
  test("an office's own figure holds from its day, and the statute book's again once it is withdrawn", async () => {
    expect((await app.ask("POST", "/api/rules/figures", { body: figure })).status).toBe(200);
    expect((await listedCap("2026-06-30"))?.figure.value.amount).toBe(300);
    const own = await listedCap("2026-11-25");
    expect(own?.figure.value.amount).toBe(250);
    const event = { on: PlainDate.parse("2026-11-25"), territory: null };
    expect((await findFigure(db, act, figure.key, event))?.value).toMatchObject({ amount: 250 });

    const again = await app.ask("POST", "/api/rules/figures", { body: figure });
    expect([again.status, again.problem.code]).toEqual([409, "figure-overlaps"]);

    const url = `/api/rules/figures/${own?.figure.office?.id}/withdrawal`;
    const stale = await app.ask("POST", url, { body: { reason: "nhập nhầm" }, version: 7 });
    expect(stale.problem.code).toBe("version-differs");
    expect((await app.ask("POST", url, { body: { reason: "nhập nhầm" }, version: 1 })).status).toBe(200);
    expect((await listedCap("2026-11-25"))?.figure.value.amount).toBe(300);
    expect((await app.ask("POST", url, { body: { reason: "nhập nhầm" }, version: 1 })).problem.code).toBe(
      "figure-withdrawn",
    );
  });

  test("is found by words without marks, by number and by field", async () => {
    const { body } = await app.ask("GET", "/api/rules/figures?search=lap%20day&on=2026-11-25");
    const keys = (body as { items: Item[] }).items.map((item) => item.figure.key);
    expect(keys).toContain("clusters.occupancy");
    expect(keys).not.toContain("minerals.licence-term");
  });

  test("a reader may look and not write", async () => {
    const reader = { ...act, actor: { ...act.actor, roles: ["public" as const] } };
    expect((await app.ask("GET", "/api/rules/figures", { act: reader })).status).toBe(200);
    expect((await app.ask("POST", "/api/rules/figures", { body: figure, act: reader })).status).toBe(403);
  });

  test("two figures written at once for one question: one is refused", async () => {
    const body = { ...figure, key: "promotion.line-cap" };
    const answers = await Promise.all([1, 2].map(() => app.ask("POST", "/api/rules/figures", { body })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });
});
