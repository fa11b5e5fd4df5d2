import type { FastifyReply, FastifyRequest } from "fastify";
import type { App, RouteContract } from "#server-kit/index.ts";
import { mayReadPublic } from "../../model/public/index.ts";

/** What everyone may ask for. */
export function contractOf(name: string, path: `/${string}`, summary: string): RouteContract {
  return { name, method: "GET", path, summary, permission: mayReadPublic };
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

export function getPage(app: App, contract: RouteContract, handler: Handler): void {
  app.route({ method: "GET", url: contract.path, config: { contract }, schema: { hide: true }, handler });
}
