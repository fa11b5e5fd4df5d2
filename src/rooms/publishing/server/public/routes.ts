import { type App, serve } from "#server-kit/index.ts";
import type { Changes, Database } from "#store/index.ts";
import {
  correctPublicationEndpoint,
  decideLateListEndpoint,
  getPublicationEndpoint,
  publishPubliclyEndpoint,
  withdrawPublicationEndpoint,
} from "../../model/public/index.ts";
import { GatheredPlans } from "./gathered-plans.ts";
import { getPublication } from "./get-publication.ts";
import { openDataRoutes } from "./public-file-routes.ts";
import { siteRoutes } from "./site-routes.ts";
import { stepPublication } from "./step-publication.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "document-internal": 403,
  "plan-not-found": 404,
  "plan-not-published": 409,
  "publication-public-already": 409,
  "publication-not-public": 409,
  "version-differs": 412,
} as const;

/** @param publicAddress the origin that people type; absent where there are no accounts: then it is the one that was asked */
export function publishingRoutes(
  app: App,
  db: Database,
  {
    publicAddress,
    changes,
  }: { readonly publicAddress?: string | undefined; readonly changes?: Changes | undefined } = {},
): void {
  const plans = new GatheredPlans(changes);
  serve(app, db, getPublicationEndpoint, (s, { params }) => getPublication(s.db, s.act, params), HTTP_STATUS);
  serve(
    app,
    db,
    publishPubliclyEndpoint,
    (s, { params, body, version }) =>
      stepPublication(s.db, s.act, { ...params, version, step: "open", words: body.basis }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    withdrawPublicationEndpoint,
    (s, { params, body, version }) =>
      stepPublication(s.db, s.act, { ...params, version, step: "withdraw", words: body.reason }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    correctPublicationEndpoint,
    (s, { params, body, version }) =>
      stepPublication(s.db, s.act, { ...params, version, step: "correct", words: body.words }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    decideLateListEndpoint,
    (s, { params, body, version }) =>
      stepPublication(s.db, s.act, { ...params, version, step: "late-list", shows: body.shows, words: body.basis }),
    HTTP_STATUS,
  );
  openDataRoutes(app, db, plans);
  siteRoutes(app, db, plans, publicAddress);
}
