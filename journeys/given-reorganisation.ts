import { expect } from "vitest";
import { dayInVietNam } from "../src/shared/plain-date.ts";
import type { RunningServer } from "./start-server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
export const today = dayInVietNam(new Date());
export const yesterday = dayInVietNam(new Date(Date.now() - DAY_MS));

/** The last department of the province, the one of the city since 1 July 2025, and the one that takes over today in the journey. */
export const PROVINCE = "Sở Công Thương tỉnh Quảng Nam";
export const CITY = "Sở Công Thương thành phố Đà Nẵng";
export const HEIR = "Sở Kinh tế thành phố Đà Nẵng";
export const BASIS = "01/NQ-HĐND";

type Items = { readonly items: readonly { readonly id: string }[] };
type Effect = {
  readonly created: readonly { readonly id: string }[];
  readonly rows: readonly { readonly label: string; readonly count: number; readonly to: string | null }[];
  readonly balance: readonly { readonly label: string; readonly before: number; readonly after: number; readonly without: number }[]; // prettier-ignore
};
export type Ask = <Body>(method: "GET" | "POST", path: string, body?: unknown, version?: number) => Promise<Body>;

export function asking(server: () => RunningServer): Ask {
  return async <Body>(method: "GET" | "POST", path: string, body?: unknown, version?: number): Promise<Body> => {
    const answer = await fetch(server().address + path, {
      method,
      headers: {
        "idempotency-key": crypto.randomUUID(),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(version !== undefined && { "if-match": `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const value: unknown = await answer.json();
    expect([path, answer.status, (value as { detail?: string } | null)?.detail]).toEqual([path, 200, undefined]);
    return value as Body;
  };
}

export type Given = Awaited<ReturnType<typeof givenWorkOf>>;

/** What stands with the department of the city on every page: found in the example, and where the example has none, entered. */
export async function givenWorkOf(ask: Ask) {
  const first = async (path: string): Promise<string> => {
    const { items } = await ask<Items>("GET", path);
    expect([path, items.length > 0]).toEqual([path, true]);
    return items[0]?.id ?? "";
  };
  const bodyOn = (day: string) => first(`/api/organisations?search=so+cong+thuong&as_of=${day}`);
  const [province, city] = [await bodyOn("2025-06-30"), await bodyOn("2025-07-01")];
  const { placeId } = await ask<{ placeId: string | null }>("GET", `/api/organisations/${city}`);
  const plan = await first("/api/plans");
  const { version } = await ask<{ version: number }>("GET", `/api/plans/${plan}/publication`);
  const { slug } = await ask<{ slug: string }>("POST", `/api/plans/${plan}/publication/open`, { basis: BASIS }, version); // prettier-ignore
  const indicator = { code: "SO_CUM", name: { vi: "Số cụm có hạ tầng", en: "Clusters" }, unit: { vi: "cụm", en: "clusters" }, direction: "rise", accumulation: "stock", frequency: "year", dueAfterDays: 30, ownerId: city }; // prettier-ignore
  const { indicatorId } = await ask<{ indicatorId: string }>("POST", "/api/indicators", indicator);
  return {
    province,
    city,
    placeId,
    plan,
    slug,
    indicator: indicatorId,
    duty: await first(`/api/assignments?body=${city}&status=open`),
    programme: await first(`/api/undertakings?filter=leadId%3D${city}`),
    policy: await first("/api/policy-instruments?search=khuyen+cong"),
    report: await frozenReportOf(ask, city),
  };
}

/** What a department reported up to yesterday, accepted and closed. */
async function frozenReportOf(ask: Ask, body: string): Promise<string> {
  const round = { kind: "ad-hoc", title: "Cụm công nghiệp có hạ tầng", from: "2026-01-01", cutoff: yesterday, dueOn: today, bodies: [body], basis: BASIS }; // prettier-ignore
  const { roundId } = await ask<{ roundId: string }>("POST", "/api/reports/rounds", round);
  const { reportId } = await ask<{ reportId: string }>("POST", "/api/reports", { roundId, organisationId: body });
  const steps = [
    ["handing-in", "submit"],
    ["judgement", "approve"],
    ["settlement", "accept"],
    ["settlement", "freeze"],
  ] as const;
  for (const [at, [path, act]] of steps.entries())
    await ask("POST", `/api/reports/${reportId}/${path}`, { act }, at + 1);
  return reportId;
}

/** The department of the city goes over into a new one today; what the dry run tells is what is recorded. */
export async function mergeCity(ask: Ask, { city, placeId }: Given): Promise<Effect> {
  const basis = { instrument: BASIS, issuer: null, issuedOn: null, sources: [], confidence: "stated", note: null };
  const creates = [{ key: "heir", name: HEIR, kind: "department", level: "province", placeId, parent: null }];
  const changes = [{ kind: "merged", from: city, to: { key: "heir" }, share: 1 }];
  const operation = { effectiveOn: today, basis, creates, changes };
  const tried = await ask<Effect>("POST", "/api/organisation-successions", { ...operation, mode: "dry-run" });
  const rowsSeen = tried.rows.reduce((sum, { count }) => sum + count, 0);
  const recorded = await ask<Effect>("POST", "/api/organisation-successions", { ...operation, mode: "record", rowsSeen }); // prettier-ignore
  expect(recorded.balance).toEqual(tried.balance);
  return recorded;
}
