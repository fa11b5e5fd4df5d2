import type { FastifyRequest } from "fastify";
import { isAnonymous } from "#shared/act.ts";
import type { Endpoint } from "#shared/endpoint.ts";
import { type App, RefusedRequest } from "./app.ts";

/** What a route is to the walk over all routes and to `docs/permissions.md`. */
export type RouteContract = Pick<Endpoint, "name" | "method" | "summary" | "permission"> & {
  readonly path: `/${string}`;
};
export type ServedRoute = { readonly contract: RouteContract } | { readonly open: string; readonly path: string };

declare module "fastify" {
  interface FastifyContextConfig {
    /** The contract whose permission guards the route; `serve` sets it, a raw route names it itself. */
    contract?: RouteContract;
    /** Why the route asks nobody who they are: it tells nothing of a workspace. */
    open?: string;
  }
  interface FastifyInstance {
    /** Every guarded route, in the order of registration. */
    served: ServedRoute[];
  }
}

/**
 * From here on, no route is registered without a permission, and none runs for somebody whom its permission gives no row at all.
 * The use case asks the policy again, of the row itself.
 */
export function guardRoutes(app: App): void {
  app.addHook("onRoute", ({ url, method, config }) => {
    if (method === "HEAD") return; // fastify's twin of a GET, with the GET's own configuration
    if (config?.contract?.permission) app.served.push({ contract: config.contract });
    else if (config?.open) app.served.push({ open: config.open, path: url });
    else {
      throw new Error(
        `The route ${String(method)} ${url} has no permission. Serve it by a contract with \`permission\`, or give a raw route ` +
          "`config: { contract }`, or `config: { open: why }` when it tells nothing of a workspace.",
      );
    }
  });
  app.addHook("onRequest", async (request) => askPermission(request));
}

function askPermission(request: FastifyRequest): void {
  const { contract } = request.routeOptions.config;
  if (!contract || contract.permission.reachOf(request.act.actor) !== "none") return;
  if (isAnonymous(request.act.actor)) throw new RefusedRequest(401, "sign-in-required");
  throw new RefusedRequest(403, "not-allowed");
}
