import type { FastifyReply, FastifyRequest } from "fastify";
import type { App } from "#server-kit/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import type { PublicPlan } from "../../model/public/index.ts";
import { addressOfPage, pagesOfPlan } from "./clause-link.ts";
import { findPublicPlan, listPublicPlans } from "./find-public-plan.ts";
import type { GatheredPlans } from "./gathered-plans.ts";
import { html, type Html } from "./html.ts";
import { LANGUAGES } from "./site.ts";
import { contractOf, getPage } from "./site-route.ts";

type OriginOf = (request: FastifyRequest) => string;

const LISTS = "/sitemap-lists.xml";
const PLAN = "/sitemap-plan.xml";

/** What search engines ask for: only the public pages are theirs, and of a long plan every page. */
export function searchEngineRoutes(app: App, db: Database, plans: GatheredPlans, originOf: OriginOf): void {
  getPage(app, contractOf("robots", "/robots.txt", "Which pages search engines may read"), async (request, reply) => {
    const allowed = [...LANGUAGES.map(([, root]) => root), "/sitemap"].map((path) => `Allow: ${path}`);
    const lines = ["User-agent: *", ...allowed, "Disallow: /", `Sitemap: ${originOf(request)}/sitemap.xml`, ""];
    return reply.type("text/plain; charset=utf-8").send(lines.join("\n"));
  });
  // One map for each plan: how many pages it goes over is known once it is gathered, and one question gathers one plan.
  getPage(app, contractOf("sitemap", "/sitemap.xml", "The maps of the public pages"), async (request, reply) => {
    const listed = await listPublicPlans(db, request.act);
    const paths = [LISTS, ...listed.map(({ slug }) => `${PLAN}?ten=${slug}`)];
    const maps = paths.map((path) => html`<sitemap><loc>${originOf(request)}${path}</loc></sitemap>`);
    return sendXml(reply, html`<sitemapindex xmlns="${PROTOCOL}">${maps}</sitemapindex>`);
  });
  getPage(
    app,
    contractOf("sitemapLists", LISTS, "The lists of public plans"),
    async (request, reply) =>
    sendXml(reply, pagesAt(originOf(request), LANGUAGES.map(([, root]) => root))), // prettier-ignore
  );
  getPage(app, contractOf("sitemapPlan", PLAN, "Every public page of a plan"), async (request, reply) => {
    const { ten } = request.query as { ten?: string };
    const plan = await findPublicPlan(db, request.act, plans, ten ?? "");
    if (!plan.ok) return reply.code(plan.refusal.code === "public-plan-withdrawn" ? 410 : 404).send();
    const paths = LANGUAGES.flatMap(([locale, root]) => [
      ...pagesOfPlan(plan.value).map((_, at) => addressOfPage(plan.value, locale, at + 1)),
      `${root}/${plan.value.slug}/ban-tin`,
    ]);
    return sendXml(reply, pagesAt(originOf(request), paths, changedOnOf(plan.value)));
  });
}

const PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";

function pagesAt(origin: string, paths: readonly string[], changedOn?: PlainDate): Html {
  const changed = changedOn !== undefined && html`<lastmod>${changedOn}</lastmod>`;
  const pages = paths.map((path) => html`<url><loc>${origin}${path}</loc>${changed}</url>`);
  return html`<urlset xmlns="${PROTOCOL}">${pages}</urlset>`;
}

function sendXml(reply: FastifyReply, { markup }: Html): FastifyReply {
  return reply.type("application/xml; charset=utf-8").send(`<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`);
}

/** The day of the last step of the office, or of the last status or figure that was confirmed. */
function changedOnOf({ notes, assignments, figures }: PublicPlan): PlainDate | undefined {
  const days = [
    ...notes.map(({ on }) => on),
    ...assignments.flatMap(({ statusOn }) => statusOn ?? []),
    ...figures.flatMap(({ changedOn }) => changedOn ?? []),
  ];
  return days.toSorted().at(-1);
}
