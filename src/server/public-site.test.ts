import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSpreadsheet, wordsOfCell } from "#file-kit/index.ts";
import { listAssignments } from "#rooms/assignments/server/index.ts";
import { readText } from "#rooms/documents/model/index.ts";
import { extract } from "#rooms/extraction/model/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import { acceptConfident, getReview, importPlan, listPlans, publishPlan } from "#rooms/plans/server/index.ts";
import { digestOf, digestText, PublicPlan } from "#rooms/publishing/model/index.ts";
import type { App } from "#server-kit/index.ts";
import { type Act, ANONYMOUS, type Role } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { inTransaction, openChanges } from "#store/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { buildServer } from "./build-server.ts";
import { loadExample } from "./load-example.ts";
import { planPorts } from "./rooms.ts";

const store = await openTestDatabase();
const { db } = store;
const PLAN = fileURLToPath(new URL("../../examples/quang-nam/plan.txt", import.meta.url));
const asking: { act: Act } = { act: await givenWorkspace(db) };
const office = asking.act;
let app: App;
let planId: PlanId;
let slug: string;
let version = 0;

beforeAll(async () => {
  await inTransaction(db, async (transaction) => done(await loadExample(transaction, office, PLAN)));
  app = await buildServer({ db, entrance: async () => asking.act, logLevel: "silent" });
  const [plan] = given(await listPlans(db, office, { limit: 1 })).items;
  planId = PlanId.parse(plan?.id);
  expect((await get("/cong-khai")).body).toContain("Hiện chưa có kế hoạch nào được công khai");
  const opened = await step("open", { basis: "Nhiệm vụ III.4.a của kế hoạch" });
  expect(opened.status).toBe(200);
  slug = String(opened.body["slug"]);
}, 240_000);
afterAll(() => app.close());

describe("the public page", () => {
  test("is whole HTML without a script, below 150 kB, found by search engines, in two languages", async () => {
    for (const [path, lang] of [
      [`/cong-khai/${slug}`, "vi"],
      [`/public/${slug}`, "en"],
    ] as const) {
      // prettier-ignore
      const { body, headers, status } = await get(path);
      expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
      expect(Buffer.byteLength(body)).toBeLessThan(150_000);
      expect(body).not.toMatch(/<script|\son\w+=/iu);
      expect(body).toContain(`<html lang="${lang}">`);
      expect(body).toMatch(new RegExp(`rel="canonical"\\s+href="http://localhost:80${path}"`, "u"));
      for (const other of ["vi", "en"]) expect(body).toMatch(new RegExp(`rel="alternate"\\s+hreflang="${other}"`, "u"));
      expect(body).toContain("không nhờ thêm đất, thêm khoáng sản thô hay thêm giờ làm");
    }
    expect((await get("/robots.txt")).body).toMatch(/Allow: \/cong-khai\n.*Disallow: \/\nSitemap: http/su);
    const maps = locsOf((await get("/sitemap.xml")).body);
    expect(maps).toEqual(["http://localhost:80/sitemap-lists.xml", `http://localhost:80/sitemap-plan.xml?ten=${slug}`]);
    expect(locsOf((await get("/sitemap-lists.xml")).body)).toEqual(["http://localhost:80/cong-khai", "http://localhost:80/public"]); // prettier-ignore
    const { body } = await get(`/sitemap-plan.xml?ten=${slug}`);
    const roots = ["/cong-khai", "/public"].map((root) => `http://localhost:80${root}/${slug}`);
    expect(locsOf(body)).toEqual(roots.flatMap((root) => [root, `${root}/ban-tin`]));
    expect(body.match(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/gu)).toHaveLength(4);
  });

  test("tells bodies, deadlines and the confirmed status, and nothing of what happened before a confirmation", async () => {
    const { body } = await get(`/cong-khai/${slug}`);
    expect(body).toContain("Sở Công Thương");
    // The plan names the department of the province that ended; beside it stands who carries the duty on.
    expect(body).toMatch(/Nay thuộc<\/dt>\s*<dd><span lang="vi">Sở Công Thương thành phố Đà Nẵng</u);
    expect(body).not.toContain("Sở Công Thương tỉnh Quảng Nam");
    // The day beside words that name none; words that are the day say it once.
    expect(body).toMatch(/quý IV năm 2025 \(31\/12\/2025\)/u);
    expect(body).toMatch(/<dd>30\/9\/2025<\/dd>/u);
    expect(body).toContain("Đang thực hiện");
    // Most of the example's deadlines have passed; without a leader's decision nobody is called late.
    expect(body).not.toContain("Quá hạn");
    expect(body).not.toContain("Thiếu cát, đất, sỏi"); // a petition of the registers
    expect(body).not.toContain(office.actor.name);
  });

  test("is the same for everybody, whoever asks", async () => {
    const pages = [];
    for (const roles of [["office"], ["public"], ["enterprise"], ["administrator"]] as Role[][]) {
      pages.push((await get(`/cong-khai/${slug}`, { ...office, actor: { ...office.actor, roles } })).body);
    }
    expect(new Set(pages).size).toBe(1);
  });

  test("a document's words never become markup", { timeout: 60_000 }, async () => {
    const evil = await published(`KẾ HOẠCH\nPhát triển <script>alert(1)</script> & "nghề"\n\nI. NHIỆM VỤ\n1. Sở Y tế chủ trì rà soát <img src=x onerror=alert(2)>, xong trước ngày 30/6/2026.\n`); // prettier-ignore
    const opened = await step("open", { basis: "Thử" }, { plan: evil, version: 0 });
    const { body } = await get(`/cong-khai/${String(opened.body["slug"])}`);
    expect(body).not.toMatch(/<script|<img/iu);
    expect(body).toContain("&lt;script&gt;");
    await step("withdraw", { reason: "Thử xong" }, { plan: evil, version: 1 });
  });

  test(
    "a plan without goals has no empty heading in its digest, and what is missing says so; the log is one press from the top",
    { timeout: 60_000 },
    async () => {
      const bare = await published("KẾ HOẠCH\nThử ngắn\n\nI. BỐI CẢNH\n1. Năm qua còn nhiều khó khăn.\n");
      const opened = await step("open", { basis: "Thử" }, { plan: bare, version: 0 });
      const address = `/cong-khai/${String(opened.body["slug"])}`;
      const { body } = await get(`${address}/ban-tin`);
      expect(body).not.toMatch(/<h2>Mục tiêu<|<h2>Giải pháp|<ul>\s*<\/ul>/u);
      expect(body).toContain("Kế hoạch không giao nhiệm vụ nào");
      const page = (await get(address)).body;
      expect(page).toMatch(/href="#nhat-ky"[\s\S]*id="nhat-ky"/u);
      await step("withdraw", { reason: "Thử xong" }, { plan: bare, version: 1 });
    },
  );

  test("a plan of any length goes over pages, each below the bound", async () => {
    const clauses = Array.from({ length: 600 }, (_, at) => `${at + 1}. Sở Công Thương chủ trì việc số ${at + 1}: ${"rà soát, cập nhật hồ sơ của từng cơ sở, ".repeat(3)}xong trước ngày 30/6/2027.`); // prettier-ignore
    const long = await published(`KẾ HOẠCH\nViệc dài\n\nI. NHIỆM VỤ\n${clauses.join("\n")}\n`, planPorts.acceptors);
    const opened = await step("open", { basis: "Thử" }, { plan: long, version: 0 });
    const address = `/cong-khai/${String(opened.body["slug"])}`;
    const first = await get(address);
    const pages = Number(/Trang 1 trên (\d+)/u.exec(first.body)?.[1]);
    expect(pages).toBeGreaterThan(5);
    const seen = new Set<string>();
    for (let page = 1; page <= pages; page += 1) {
      const { body } = await get(`${address}?trang=${page}`);
      expect(Buffer.byteLength(body)).toBeLessThan(150_000);
      for (const [, anchor] of body.matchAll(/id="k-([^"]+)"/gu)) seen.add(anchor ?? "");
    }
    expect(seen.size).toBeGreaterThanOrEqual(600);
    // Search engines are told of each of them, in both languages, with its day; of a withdrawn plan nothing.
    const name = String(opened.body["slug"]);
    const map = `/sitemap-plan.xml?ten=${name}`;
    const told = (await get(map)).body;
    expect(locsOf(told)).toHaveLength(2 * (pages + 1));
    for (const root of ["/cong-khai", "/public"])
      for (let page = 2; page <= pages; page += 1) expect(locsOf(told)).toContain(`http://localhost:80${root}/${name}?trang=${page}`); // prettier-ignore
    expect(told.match(/<lastmod>/gu)).toHaveLength(2 * (pages + 1));
    await step("withdraw", { reason: "Thử xong" }, { plan: long, version: 1 });
    expect((await get(map)).status).toBe(410);
    expect((await get("/sitemap-plan.xml?ten=khong-co")).status).toBe(404);
    expect((await get("/sitemap.xml")).body).not.toContain(name);
  }, 180_000);
});

describe("a second reader", () => {
  test("costs one question: whether the plan is still public; a change in the workspace has it gathered anew", async () => {
    const changes = await openChanges(store);
    const own = await buildServer({ db, changes, entrance: async () => ({ ...office, actor: ANONYMOUS }), logLevel: "silent" }); // prettier-ignore
    let questions = 0;
    const count = () => void (questions += 1);
    const asked = async (path: string) => {
      questions = 0;
      const { body } = await own.inject({ url: path });
      return { body, questions };
    };
    store.pool.on("acquire", count);
    try {
      const first = await asked(`/cong-khai/${slug}`);
      expect(first.questions).toBeGreaterThan(5);
      const second = await asked(`/cong-khai/${slug}`);
      expect(second).toEqual({ body: first.body, questions: 1 });
      for (const path of [`/public/${slug}`, `/cong-khai/${slug}/ban-tin`, `/api/public/plans/${slug}/assignments.csv`])
        expect((await asked(path)).questions).toBe(1);

      expect((await step("correct", { words: "Sửa số trang" })).status).toBe(200);
      expect((await asked(`/cong-khai/${slug}`)).body).toContain("Sửa số trang");
      await expect.poll(async () => (await asked(`/cong-khai/${slug}`)).questions).toBe(1);

      const [task] = await listAssignments(db, office.workspaceId, planId);
      asking.act = office;
      const { version: seen } = (await app.inject({ url: `/api/assignments/${task?.id}` })).json<{ version: number }>();
      expect((await asked(`/cong-khai/${slug}`)).body).not.toContain("Tạm dừng");
      const suspended = await app.inject({
        method: "POST",
        url: `/api/assignments/${task?.id}/decisions`,
        headers: { "idempotency-key": crypto.randomUUID(), "if-match": `"${seen}"` },
        payload: { act: "suspend", words: "Chờ luật" },
      });
      expect([suspended.statusCode, suspended.body]).toEqual([200, expect.any(String)]);
      await expect.poll(async () => (await asked(`/cong-khai/${slug}`)).body).toContain("Tạm dừng");
    } finally {
      store.pool.off("acquire", count);
      await own.close();
      await changes.close();
    }
  });
});

describe("the overview", () => {
  test("tells only figures that a person confirmed as a measure, each with its period, source and way to its plan", async () => {
    expect((await get("/cong-khai")).body).not.toContain('class="tiles"');
    type Measures = { items: { target: { id: string; words: string }; choices: { roadId: string }[] }[] };
    const { items } = JSON.parse((await get("/api/indicators/measures?limit=100", office)).body) as Measures;
    const proposed = items.filter(({ choices }) => choices.length > 0);
    expect(proposed.length).toBeGreaterThan(0);
    const confirmedOn = PlainDate.parse("2031-05-20");
    expect((await get(`/sitemap-plan.xml?ten=${slug}`)).body).not.toContain(confirmedOn);
    for (const { target, choices } of proposed) {
      asking.act = { ...office, on: confirmedOn };
      const payload = { targetId: target.id, roadId: choices[0]?.roadId, state: "confirmed", basis: "Thử công khai" };
      const headers = { "idempotency-key": crypto.randomUUID() };
      expect((await app.inject({ method: "POST", url: "/api/indicators/measures", payload, headers })).statusCode).toBe(200); // prettier-ignore
    }
    // Search engines hear that the pages say more since that day.
    expect((await get(`/sitemap-plan.xml?ten=${slug}`)).body).toContain(`<lastmod>${confirmedOn}</lastmod>`);
    const plan = await publicPlan();
    for (const root of ["/cong-khai", "/public"]) {
      const { body } = await get(root);
      const tiles = body.split('<ul class="tiles">')[1]?.split("</ul>")[0] ?? "";
      const count = tiles.split("<li>").length - 1;
      expect(count).toBe(Math.min(8, new Set(plan.figures.map(({ name }) => name.vi)).size));
      expect(count).toBeGreaterThan(0);
      expect(tiles.split(`href="${root}/${slug}#so-lieu"`).length - 1).toBe(count);
      expect(body).not.toMatch(/<script|\son\w+=/iu);
      // The worst first, each with the shape and word of where it stands, a source that opens, and since when it is overdue.
      const looks = [...tiles.matchAll(/<p class="(?:late|done|unsure)">([▲?●]) /gu)].map(([, shape]) => shape);
      expect(looks).toHaveLength(count);
      expect(looks).toEqual(looks.toSorted((one, other) => "▲?●".indexOf(one ?? "") - "▲?●".indexOf(other ?? "")));
      expect(looks).toContain("▲");
      expect(tiles).toContain(
        root === "/public" ? "next value overdue since 30/04/2021" : "quá hạn số mới từ 30/04/2021",
      );
      expect(tiles).toContain('rel="noreferrer noopener">doanhnghiepvn.vn</a>');
      expect(body).not.toContain("Thử công khai");
      expect(body).not.toContain(office.actor.name);
    }
    // On the plan's own page each figure names the target that it measures, and leads to its sentence.
    const own = (await get(`/cong-khai/${slug}`)).body;
    expect(own).toContain('id="so-lieu"');
    for (const { anchor, target } of plan.figures)
      expect(own).toContain(`href="/cong-khai/${slug}#k-${anchor}" lang="vi">${target.replaceAll(">", "&gt;")}</a>`);
    const listed = JSON.parse((await get("/api/public/plans")).body) as { items: object[] };
    expect(Object.keys(listed.items[0] ?? {}).toSorted()).toEqual(["isIllustration", "publishedOn", "slug", "title"]);
  });

  test("knows a plan only while it is public: neither its name nor its figures stay behind", async () => {
    const title = (await publicPlan()).title;
    expect((await get("/cong-khai")).body).toContain(title);
    expect((await step("withdraw", { reason: "Thử rút" })).status).toBe(200);
    const { body } = await get("/cong-khai");
    expect([body.includes(title), body.includes('class="tiles"')]).toEqual([false, false]);
    expect((await step("open", { basis: "Công khai lại" })).status).toBe(200);
    expect((await get("/cong-khai")).body).toContain('class="tiles"');
  });
});

describe("open data", () => {
  test("is told as JSON, CSV and XLSX, and says the same as the page", async () => {
    const plan = await publicPlan();
    expect(plan.assignments.length).toBeGreaterThan(50);
    expect(Object.keys(plan)).not.toContain("chips");
    const wanted = plan.assignments.map((task) => [
      task.code,
      task.words,
      task.leads.join("; "),
      task.coordinators.join("; "),
      task.deadline ?? "",
      dayOf(task.dueOn),
    ]);
    const csv = await rowsOf("assignments.csv");
    expect(csv[0]?.slice(0, 6)).toEqual(["Mã", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn trong văn bản", "Hạn"]); // prettier-ignore
    expect(csv[0]?.at(-1)).toBe("Nay thuộc");
    // For machines: days as ISO writes them.
    const forMachines = plan.assignments.map(({ dueOn }, at) => [...(wanted[at] ?? []).slice(0, 5), dueOn ?? ""]);
    expect(csv.slice(1).map((row) => row.slice(0, 6))).toEqual(forMachines);
    const xlsx = await rowsOf("assignments.xlsx");
    expect(xlsx.slice(1).map((row) => row.slice(0, 6))).toEqual(wanted);
    const targets = await rowsOf("targets.csv");
    expect(targets.slice(1).map((row) => [row[0], row[6]])).toEqual(plan.targets.map(({ subject, words }) => [subject, words])); // prettier-ignore

    // Every body and every day of the files stands beside its clause on the page.
    const page = unescaped((await get(`/cong-khai/${slug}`)).body);
    const lacking = plan.assignments.filter(({ anchor, leads, dueOn }) => {
      const own = page.split(`id="k-${anchor}"`)[1]?.split('class="words')[0] ?? "";
      return ![...leads, ...(dueOn === null ? [] : [dayOf(dueOn)])].every((words) =>
        withoutZeros(own).includes(withoutZeros(words)),
      );
    });
    expect(lacking).toEqual([]);
  });
});

describe("the digest", () => {
  test("leads every sentence to its clause on the public page", async () => {
    const { body } = await get(`/cong-khai/${slug}/ban-tin`);
    const page = (await get(`/cong-khai/${slug}`)).body;
    const links = [...body.matchAll(/href="\/cong-khai\/[^"#]+#(k-[^"]+)"/gu)].map(([, id]) => id);
    const digest = digestOf(await publicPlan());
    const sentences = [...digest.goals, ...digest.tasks.flatMap((each) => each.sentences), ...digest.solutions];
    expect(links).toHaveLength(sentences.length);
    expect(links.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
    expect(Buffer.byteLength(body)).toBeLessThan(150_000);
  });

  test("says beside each body who carries its work on now", async () => {
    const { body } = await get(`/cong-khai/${slug}/ban-tin`);
    const { tasks } = digestOf(await publicPlan());
    const moved = tasks.filter(({ heldNow }) => heldNow.length > 0);
    expect(moved.length).toBeGreaterThan(3);
    for (const { lead, heldNow } of moved)
      expect(body).toMatch(new RegExp(`<h3 lang="vi">${lead}</h3>\\s*<p class="facts">Nay thuộc <span lang="vi">${heldNow.join("; ")}`, "u")); // prettier-ignore
    expect(moved.find(({ lead }) => lead === "Sở Tài nguyên và Môi trường")?.heldNow).toEqual([
      "Sở Nông nghiệp và Môi trường thành phố Đà Nẵng",
    ]);
  });

  test("read by our own extractor gives the assignments back", async () => {
    const plan = await publicPlan();
    const reading = readText(digestText(digestOf(plan)));
    const found = extract(reading).proposals.flatMap((each) => (each.kind === "assignment" ? [each] : []));
    const keyOf = (words: string) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
    const free = new Set(found);
    const hits = plan.assignments.filter(({ words, leads }) => {
      const hit = [...free].find((each) => {
        const [one, other] = [keyOf(each.quote), keyOf(words)];
        const isSame = one.startsWith(other) || other.startsWith(one);
        return isSame && keyOf(each.leads.map(({ quote }) => quote).join(" ")) === keyOf(leads.join(" "));
      });
      if (hit) free.delete(hit);
      return hit !== undefined;
    });
    const f1 = (2 * hits.length) / (plan.assignments.length + found.length);
    // Measured on 26/11/2026: docs/publishing.md.
    expect(f1).toBeGreaterThan(0.97);
    expect(plan.assignments.length).toBeGreaterThan(60);
  });
});

describe("the steps", () => {
  test("are the office's; the list of late bodies is opened by a leader alone", async () => {
    const as = (role: Role) => ({ ...office, actor: { ...office.actor, roles: [role] } });
    for (const role of ["lead", "register-keeper", "approving-leader", "public"] as const) {
      expect((await step("correct", { words: "Sai" }, { as: as(role) })).status).toBe(403);
    }
    expect((await step("late-list", { shows: true, basis: "Kết luận" })).status).toBe(403);
    expect((await step("late-list", { shows: true, basis: "Kết luận giao ban" }, { as: as("approving-leader") })).status).toBe(200); // prettier-ignore
    const open = (await get(`/cong-khai/${slug}`)).body;
    expect(open).toContain("Cơ quan có nhiệm vụ quá hạn");
    expect(open).toContain("Kết luận giao ban");
    expect((await step("late-list", { shows: false, basis: "Đã nhắc xong" }, { as: as("approving-leader") })).status).toBe(200); // prettier-ignore
    expect((await get(`/cong-khai/${slug}`)).body).not.toContain("Cơ quan có nhiệm vụ quá hạn");
  });

  test("of somebody who saw an older state are refused; a correction stands in the log", async () => {
    expect((await step("correct", { words: "Sửa" }, { version: 1 })).body["code"]).toBe("version-differs");
    expect((await step("correct", { words: "Sửa tên cơ quan ở II.3.b" })).status).toBe(200);
    expect((await get(`/cong-khai/${slug}`)).body).toMatch(/Đính chính\. <span lang="vi">Sửa tên cơ quan ở II\.3\.b/u);
  });

  test("a document for internal use is never made public, nor one in review", { timeout: 60_000 }, async () => {
    const internal = await published("LƯU HÀNH NỘI BỘ\nKẾ HOẠCH\nViệc nội bộ\n\nI. NHIỆM VỤ\n1. Sở Y tế chủ trì rà soát kho, xong trước ngày 30/6/2026.\n"); // prettier-ignore
    const refused = await step("open", { basis: "Thử" }, { plan: internal, version: 0 });
    expect([refused.status, refused.body["code"]]).toEqual([403, "document-internal"]);
    const { planId: draft } = given(await importPlan(db, office, { text: "KẾ HOẠCH\nĐang soạn\n\nI. NHIỆM VỤ\n1. Sở Y tế chủ trì rà soát.\n" })); // prettier-ignore
    const early = await step("open", { basis: "Thử" }, { plan: draft, version: 0 });
    expect([early.status, early.body["code"]]).toEqual([409, "plan-not-published"]);
  });

  test("a withdrawn plan is gone with its words; the reason stays, and a leader's list of late bodies does not come back by itself", async () => {
    expect((await step("late-list", { shows: true, basis: "Kết luận" }, { as: { ...office, actor: { ...office.actor, roles: ["approving-leader"] } } })).status).toBe(200); // prettier-ignore
    expect((await get(`/cong-khai/${slug}`)).body).toContain("Quá hạn");
    expect((await step("withdraw", { reason: "Có sai sót ở phụ lục" })).status).toBe(200);
    const gone = await get(`/cong-khai/${slug}`);
    expect(gone.status).toBe(410);
    expect(gone.body).toContain(`<span lang="vi">Có sai sót ở phụ lục</span>`);
    expect(gone.body).not.toContain("Sở Công Thương");
    expect(gone.body).toContain("noindex");
    for (const file of ["", "/assignments.csv", "/assignments.xlsx", "/targets.csv"]) {
      const { status, body } = await get(`/api/public/plans/${slug}${file}`);
      expect([file, status, body]).toEqual([file, 410, expect.stringContaining("Có sai sót ở phụ lục")]);
      expect(body).toMatch(/rút khỏi trang công khai ngày \d{2}\/\d{2}\/\d{4}/u);
      expect(body).not.toContain("Sở Công Thương");
    }
    expect((await get("/api/public/plans/khong-co/assignments.csv")).status).toBe(404);
    expect((await get("/sitemap.xml")).body).not.toContain(slug);
    expect((await step("open", { basis: "Đã sửa phụ lục" })).status).toBe(200);
    expect((await get(`/cong-khai/${slug}`)).body).not.toContain("Quá hạn");
    expect((await get(`/cong-khai/${slug}`)).body).toContain("Có sai sót ở phụ lục");
  });
});

function unescaped(page: string): string {
  return page.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"); // prettier-ignore
}

function dayOf(day: string | null): string {
  return day === null ? "" : day.split("-").toReversed().join("/");
}

/** A download as a person's program reads it: cells as words. */
async function rowsOf(file: string): Promise<string[][]> {
  asking.act = { ...office, actor: ANONYMOUS };
  const { statusCode, rawPayload } = await app.inject({ url: `/api/public/plans/${slug}/${file}` });
  expect(statusCode).toBe(200);
  const [sheet] = (await parseSpreadsheet(rawPayload)).sheets;
  return (sheet?.rows ?? []).map(({ cells }) => cells.map(wordsOfCell));
}

async function publicPlan(): Promise<PublicPlan> {
  return PublicPlan.parse(JSON.parse((await get(`/api/public/plans/${slug}`)).body));
}

async function get(url: string, as: Act = { ...office, actor: ANONYMOUS }) {
  asking.act = as;
  const answer = await app.inject({ url });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
}

/** A day that the plan's own words name as `30/6/2025` is not told again as `30/06/2025`. */
function withoutZeros(words: string): string {
  return words.replaceAll(/\b0(?=\d\/)/gu, "");
}

/** The addresses that a map for search engines names. */
function locsOf(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, loc]) => loc ?? "");
}

type Asked = { readonly as?: Act; readonly plan?: PlanId; readonly version?: number };

async function step(name: string, payload: object, asked: Asked = {}) {
  asking.act = asked.as ?? office;
  const headers = { "idempotency-key": crypto.randomUUID(), "if-match": `"${asked.version ?? version}"` };
  const url = `/api/plans/${asked.plan ?? planId}/publication/${name}`;
  const answer = await app.inject({ method: "POST", url, headers, payload });
  const body = answer.json<Record<string, unknown>>();
  if (answer.statusCode === 200 && asked.plan === undefined) version = Number(body["version"]);
  return { status: answer.statusCode, body };
}

async function published(text: string, acceptors: typeof planPorts.acceptors = []): Promise<PlanId> {
  const { planId: own } = given(await importPlan(db, office, { text }));
  given(await acceptConfident(db, office, { planId: own, confidence: 0 }));
  const { version: seen, coverage } = given(await getReview(db, office, own));
  given(await publishPlan(db, office, { planId: own, version: seen, undecidedSeen: coverage.undecided }, { acceptors, followers: [], searchables: [] })); // prettier-ignore
  return own;
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
