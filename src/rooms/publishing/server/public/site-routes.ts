import type { FastifyReply, FastifyRequest } from "fastify";
import type { App } from "#server-kit/index.ts";
import type { Locale } from "#shared/sentences.ts";
import type { Database } from "#store/index.ts";
import { findPublicPlan, findWithdrawal, listPublicPlans } from "./find-public-plan.ts";
import type { GatheredPlans } from "./gathered-plans.ts";
import { listPublicTiles } from "./list-public-figures.ts";
import { pageOfDigest } from "./page-of-digest.ts";
import { pageOfAbsence, pageOfList } from "./page-of-list.ts";
import { pageOfPlan } from "./page-of-plan.ts";
import { searchEngineRoutes } from "./search-engine-routes.ts";
import { LANGUAGES } from "./site.ts";
import { contractOf, getPage } from "./site-route.ts";

type Request = FastifyRequest<{ Params: { slug: string }; Querystring: { trang?: string } }>;

/** For a few minutes a page may be kept; a withdrawal is seen after that. */
const KEPT = "public, max-age=120";

/** The public pages: whole HTML from the server, so that they are read and found without a script. */
export function siteRoutes(app: App, db: Database, plans: GatheredPlans, publicAddress?: string): void {
  const originOf = (request: FastifyRequest) => publicAddress ?? `${request.protocol}://${request.host}`;
  for (const [locale, root] of LANGUAGES) {
    const name = locale === "vi" ? "Vi" : "En";
    getPage(
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
    getPage(
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
    getPage(
      app,
      contractOf(`publicDigest${name}`, `${root}/:slug/ban-tin` as `/${string}`, "The digest of a public plan"),
      async (request, reply) => {
        const plan = await findPublicPlan(db, request.act, plans, (request as Request).params.slug);
        if (!plan.ok) return sendAbsence(db, request, reply, locale, originOf(request));
        return sendPage(reply, locale, pageOfDigest(plan.value, { locale, origin: originOf(request) }));
      },
    );
  }
  searchEngineRoutes(app, db, plans, originOf);
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
