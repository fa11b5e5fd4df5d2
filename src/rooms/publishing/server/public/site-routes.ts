import type { FastifyReply, FastifyRequest } from "fastify";
import type { App, RouteContract } from "#server-kit/index.ts";
import type { Locale } from "#shared/sentences.ts";
import type { Database } from "#store/index.ts";
import { mayReadPublic } from "../../model/public/index.ts";
import { addressOfPage } from "./clause-link.ts";
import { findPublicPlan, findWithdrawal, listPublicPlans } from "./find-public-plan.ts";
import type { GatheredPlans } from "./gathered-plans.ts";
import { escaped } from "./html.ts";
import { listPublicTiles } from "./list-public-figures.ts";
import { pageOfDigest } from "./page-of-digest.ts";
import { pageOfAbsence, pageOfList } from "./page-of-list.ts";
import { pageOfPlan } from "./page-of-plan.ts";
import { ROOTS } from "./site.ts";

type Request = FastifyRequest<{ Params: { slug: string }; Querystring: { trang?: string } }>;
const LANGUAGES = Object.entries(ROOTS) as [Locale, string][];

/** For a few minutes a page may be kept; a withdrawal is seen after that. */
const KEPT = "public, max-age=120";

/** The public pages: whole HTML from the server, so that they are read and found without a script. */
export function siteRoutes(app: App, db: Database, plans: GatheredPlans, publicAddress?: string): void {
  const originOf = (request: FastifyRequest) => publicAddress ?? `${request.protocol}://${request.host}`;
  for (const [locale, root] of LANGUAGES) {
    const name = locale === "vi" ? "Vi" : "En";
    get(
      app,
      contractOf(`publicSite${name}`, root as `/${string}`, "The list of public plans"),
      async (request, reply) => {
        const { act } = request;
        const listed = await listPublicPlans(db, act);
        const tiles = await listPublicTiles(db, act, listed);
        const page = pageOfList({ plans: listed, tiles, on: act.on }, { locale, origin: originOf(request) });
        return sendPage(reply, locale, page);
      },
    );
    get(
      app,
      contractOf(`publicPlan${name}`, `${root}/:slug` as `/${string}`, "A public plan"),
      async (request, reply) => {
        const { params, query } = request as Request;
        const plan = await findPublicPlan(db, request.act, plans, params.slug);
        if (!plan.ok) return sendAbsence(db, request, reply, locale, originOf(request));
        const page = Number(query.trang ?? 1) || 1;
        return sendPage(reply, locale, pageOfPlan(plan.value, { locale, origin: originOf(request), page }));
      },
    );
    get(
      app,
      contractOf(`publicDigest${name}`, `${root}/:slug/ban-tin` as `/${string}`, "The digest of a public plan"),
      async (request, reply) => {
        const plan = await findPublicPlan(db, request.act, plans, (request as Request).params.slug);
        if (!plan.ok) return sendAbsence(db, request, reply, locale, originOf(request));
        return sendPage(reply, locale, pageOfDigest(plan.value, { locale, origin: originOf(request) }));
      },
    );
  }
  robotRoutes(app, db, originOf);
}

function contractOf(name: string, path: `/${string}`, summary: string): RouteContract {
  return { name, method: "GET", path, summary, permission: mayReadPublic };
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function get(app: App, contract: RouteContract, handler: Handler): void {
  app.route({ method: "GET", url: contract.path, config: { contract }, schema: { hide: true }, handler });
}

function sendPage(reply: FastifyReply, locale: Locale, page: string): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .header("content-language", locale)
    .header("cache-control", KEPT)
    .send(page);
}

async function sendAbsence(
  db: Database,
  request: FastifyRequest,
  reply: FastifyReply,
  locale: Locale,
  origin: string,
): Promise<FastifyReply> {
  const withdrawal = await findWithdrawal(db, request.act, (request as Request).params.slug);
  const page = pageOfAbsence(withdrawal, { locale, origin });
  return sendPage(reply.code(withdrawal ? 410 : 404), locale, page).header("cache-control", "no-cache");
}

/** What search engines ask for: only the public pages are theirs. */
function robotRoutes(app: App, db: Database, originOf: (request: FastifyRequest) => string): void {
  get(app, contractOf("robots", "/robots.txt", "Which pages search engines may read"), async (request, reply) => {
    const allowed = LANGUAGES.map(([, root]) => `Allow: ${root}`);
    const lines = ["User-agent: *", ...allowed, "Disallow: /", `Sitemap: ${originOf(request)}/sitemap.xml`, ""];
    return reply.type("text/plain; charset=utf-8").send(lines.join("\n"));
  });
  get(app, contractOf("sitemap", "/sitemap.xml", "The public pages for search engines"), async (request, reply) => {
    const listed = await listPublicPlans(db, request.act);
    const origin = originOf(request);
    const entries = LANGUAGES.flatMap(([locale, root]) => [
      entryOf(`${origin}${root}`),
      ...listed.flatMap((plan) => [
        entryOf(`${origin}${addressOfPage(plan, locale, 1)}`, plan.changedOn),
        entryOf(`${origin}${root}/${plan.slug}/ban-tin`, plan.changedOn),
      ]),
    ]);
    return reply
      .type("application/xml; charset=utf-8")
      .send(
        `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</urlset>\n`,
      );
  });
}

function entryOf(address: string, changedOn?: string): string {
  const changed = changedOn === undefined ? "" : `<lastmod>${changedOn}</lastmod>`;
  return `<url><loc>${escaped(address)}</loc>${changed}</url>\n`;
}
