import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asking, CITY, type Given, givenWorkOf, HEIR, mergeCity, PROVINCE, yesterday } from "./given-reorganisation.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
let page: Page;
let given: Given;
const ask = asking(() => server);

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  page = await openPage(browser);
  given = await givenWorkOf(ask);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Line = {
  readonly page: string;
  readonly at: (ids: Given) => string;
  /** Where the page names who answers; the whole page where nothing is said. */
  readonly within?: string;
  /** Who is named there, and who is not. */
  readonly before: readonly [named: string, other: string | null];
  readonly after: readonly [named: string, other: string | null];
};

/** Whether the place names who is expected there, and names the other. */
async function namesOn({ at, within = "main" }: Line, [named, other]: Line["before"]): Promise<[boolean, boolean]> {
  await page.goto(server.address + at(given));
  await page.locator(within).filter({ hasText: named }).first().waitFor();
  const words = (await page.locator(within).allTextContents()).join("\n");
  return [words.includes(named), other !== null && words.includes(other)];
}

/** Pages that can be seen as of a day: who answered on the last day of the province and on the first of the city. */
const PAGES_OF_A_DAY: readonly (Omit<Line, "at"> & { readonly at: (day: string, ids: Given) => string })[] = [
  { page: "bodies", at: (day) => `/co-quan?ngay=${day}&tim=so+cong+thuong`, before: [PROVINCE, CITY], after: [CITY, PROVINCE] }, // prettier-ignore
  { page: "the body that ended", at: (day, { province }) => `/co-quan/${province}?ngay=${day}`, before: ["Đang hoạt động vào ngày 30/06/2025", null], after: [CITY, "Đang hoạt động vào ngày"] }, // prettier-ignore
  { page: "the body that came", at: (day, { city }) => `/co-quan/${city}?ngay=${day}`, before: ["01/07/2025", "Đang hoạt động vào ngày"], after: ["Đang hoạt động vào ngày 01/07/2025", null] }, // prettier-ignore
  { page: "assignments of the day", at: (day) => `/nhiem-vu/vao-ngay?ngay=${day}`, within: ".duty-line .duty-leads", before: [PROVINCE, CITY], after: [CITY, PROVINCE] }, // prettier-ignore
  { page: "one assignment", at: (day, { duty }) => `/nhiem-vu/${duty}?ngay=${day}`, within: "dt:has-text('Ngày ấy thuộc') + dd", before: [PROVINCE, CITY], after: [CITY, PROVINCE] }, // prettier-ignore
];

describe("the reform of 2025, on the day before and on its day", () => {
  test.for(PAGES_OF_A_DAY)("$page", async (line) => {
    expect(await namesOn({ ...line, at: (ids) => line.at("2025-06-30", ids) }, line.before)).toEqual([true, false]);
    expect(await namesOn({ ...line, at: (ids) => line.at("2025-07-01", ids) }, line.after)).toEqual([true, false]);
  });

  test("no duty is lost: as many stand with the city's department as stood with the province's", async () => {
    type OnDay = { items: { id: string; holderNames: string[] }[]; nextCursor: string | null };
    const dutiesOn = async (day: string) => {
      const items: OnDay["items"] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const next: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
        const answer: OnDay = await ask<OnDay>("GET", `/api/assignments/on-day?as_of=${day}&limit=100${next}`);
        items.push(...answer.items);
        cursor = answer.nextCursor;
      }
      return items;
    };
    const [before, after] = [await dutiesOn("2025-06-30"), await dutiesOn("2025-07-01")];
    const of = (duties: typeof before, body: string) => duties.filter(({ holderNames }) => holderNames.includes(body)).map(({ id }) => id); // prettier-ignore
    expect(of(before, PROVINCE).length).toBeGreaterThan(10);
    expect(new Set(of(after, CITY))).toEqual(new Set(of(before, PROVINCE)));
    expect([of(before, CITY), of(after, PROVINCE)]).toEqual([[], []]);
    // A district ended in several communes at once: who goes on there no rule says, and a person has to.
    const lost = before.flatMap(({ id, holderNames }) => {
      const now = after.find((each) => each.id === id)?.holderNames ?? [];
      return now.length < holderNames.length ? holderNames : [];
    });
    expect([after.length, lost.filter((body) => !/^UBND (?:huyện|thị xã|thành phố) /u.test(body))]).toEqual([before.length, []]); // prettier-ignore
  });
});

const goesOn = { before: [CITY, HEIR], after: [HEIR, CITY] } as const;

/** Every page that names who answers today, before the city's department goes over into another and after. */
const PAGES: readonly Line[] = [
  { page: "list of assignments", at: () => "/nhiem-vu", ...goesOn },
  { page: "board", at: () => "/nhiem-vu?xem=bang", ...goesOn },
  { page: "timeline", at: () => "/nhiem-vu?xem=thoi-gian&moc=2025-12-31", ...goesOn },
  { page: "assignment", at: ({ duty }) => `/nhiem-vu/${duty}`, ...goesOn },
  { page: "my work", at: () => "/viec-cua-toi", ...goesOn },
  { page: "start", at: () => "/", within: "body", ...goesOn },
  { page: "who is late", at: () => "/don-doc", ...goesOn },
  { page: "plan", at: ({ plan }) => `/ke-hoach/${plan}`, ...goesOn },
  { page: "public page", at: ({ slug }) => `/cong-khai/${slug}`, ...goesOn },
  { page: "indicators", at: () => "/chi-tieu", ...goesOn },
  { page: "indicator", at: ({ indicator }) => `/chi-tieu/${indicator}`, before: [CITY, HEIR], after: [HEIR, null] },
  { page: "programmes", at: () => "/so-theo-doi/undertaking", ...goesOn },
  { page: "programme", at: ({ programme }) => `/so-theo-doi/undertaking?dong=${programme}`, ...goesOn },
  { page: "policy", at: ({ policy }) => `/so-theo-doi/policy-instrument?dong=${policy}`, ...goesOn },
  { page: "reports", at: () => "/bao-cao", within: ".report-matrix tbody th", before: [CITY, HEIR], after: [`nay do ${HEIR} thực hiện`, null] }, // prettier-ignore
  // What was closed reproduces: nobody takes the place of who reported.
  { page: "closed report", at: ({ report }) => `/bao-cao/${report}`, before: [CITY, HEIR], after: [CITY, HEIR] },
  { page: "search", at: () => `/tim?q=${encodeURIComponent(CITY)}`, before: [CITY, "đã hết ngày"], after: [CITY, null] }, // prettier-ignore
  { page: "bodies today", at: () => "/co-quan?tim=thanh+pho+da+nang", ...goesOn },
  { page: "bodies yesterday", at: () => `/co-quan?ngay=${yesterday}&tim=so+cong+thuong`, before: [CITY, HEIR], after: [CITY, HEIR] }, // prettier-ignore
];

describe("a department goes over into another today", () => {
  const kept: { report?: unknown; words?: string | undefined; whole?: unknown; sums?: unknown; map?: unknown } = {};

  /** What a body answers for, by the counts of each room. */
  async function sumsOf(body: string) {
    type Return = { cells: Record<string, number>; outside: number };
    const { cells, outside } = await ask<Return>("GET", `/api/assignments/summary?body=${body}`);
    const programmes = await ask<{ count: number }>("GET", `/api/undertakings/outline?filter=leadId%3D${body}&step=50`);
    return { cells, outside, programmes: programmes.count };
  }
  const reportNow = () => ask("GET", `/api/reports/${given.report}`);
  const wholeNow = () => ask("GET", "/api/assignments/summary");
  const mapNow = async () => {
    type Layer = { places: { id: string; count: number }[]; elsewhen: number };
    const { places, elsewhen } = await ask<Layer>("GET", "/api/map/layers/assignment?kind=province");
    return { places: places.filter(({ count }) => count > 0), elsewhen };
  };
  async function wordsOfReport(): Promise<string> {
    await page.goto(`${server.address}/bao-cao/${given.report}`);
    await page.locator(".report-duties > li").first().waitFor();
    await page.getByText("Chưa có kiến nghị nào").waitFor();
    return (await page.locator("main").textContent()) ?? "";
  }

  test.for(PAGES)("before: $page", async (line) => {
    expect(await namesOn(line, line.before)).toEqual([true, false]);
  });

  test("the counts of every room balance, and each sum by body goes over whole", async () => {
    const sums = await sumsOf(given.city);
    expect(Object.values(sums.cells).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10);
    expect(sums.programmes).toBeGreaterThan(2);
    Object.assign(kept, { report: await reportNow(), words: await wordsOfReport(), whole: await wholeNow(), map: await mapNow() }); // prettier-ignore
    const { balance, rows, created } = await mergeCity(ask, given);
    // The public page may be kept by a browser for two minutes: another reader looks at it.
    await page.context().close();
    page = await openPage(browser);
    expect(new Set(balance.map(({ label }) => label)).size).toBe(5);
    expect(balance.filter(({ before, after, without }) => before !== after || without !== 0)).toEqual([]);
    const heir = created[0]?.id ?? "";
    expect(rows.filter(({ to }) => to !== heir)).toEqual([]);
    expect(new Set(rows.map(({ label }) => label))).toEqual(
      new Set(["assignments.succession.lead", "assignments.succession.coordinator", "indicators.succession.owners", "register.succession"]), // prettier-ignore
    );
    expect(await sumsOf(heir)).toEqual(sums);
    const left = await sumsOf(given.city);
    expect([...Object.values(left.cells), left.outside, left.programmes].filter((count) => count !== 0)).toEqual([]);
    expect(await wholeNow()).toEqual(kept.whole);
    expect(await mapNow()).toEqual(kept.map);
  });

  test.for(PAGES)("after: $page", async (line) => {
    expect(await namesOn(line, line.after)).toEqual([true, false]);
  });

  test("who ended is found and said to have ended; the closed report reproduces, word for word", async () => {
    await page.goto(`${server.address}/tim?q=${encodeURIComponent(CITY)}`);
    const ended = `đã hết ngày ${yesterday.split("-").toReversed().join("/")}`;
    await page.locator("main li").filter({ hasText: CITY }).filter({ hasText: ended }).first().waitFor();
    expect(await reportNow()).toEqual(kept.report);
    expect(await wordsOfReport()).toBe(kept.words);
    // The record of a programme tells who led it until then, and by which basis that changed.
    const { history } = await ask<{ history: { field: string; value: string; source: string }[] }>("GET", `/api/undertakings/${given.programme}`); // prettier-ignore
    const leads = history.filter(({ field }) => field === "leadId").map(({ value }) => value);
    expect(leads.slice(1)).toEqual([given.city, given.province]);
  });
});
