import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { listFiguresEndpoint, withdrawFigureEndpoint, writeFigureEndpoint } from "../model/index.ts";
import { listFigures } from "./list-figures.ts";
import { withdrawFigure } from "./withdraw-figure.ts";
import { writeFigure } from "./write-figure.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "figure-not-found": 404,
  "figure-withdrawn": 409,
  "version-differs": 412,
  "figure-dates-reversed": 422,
  "figure-span-reversed": 422,
  "figure-overlaps": 409,
} as const;

export function ruleRoutes(app: App, db: Database): void {
  serve(app, db, listFiguresEndpoint, ({ db, act }, { query }) => listFigures(db, act, query), HTTP_STATUS);
  serve(app, db, writeFigureEndpoint, ({ db, act }, { body }) => writeFigure(db, act, body), HTTP_STATUS);
  serve(
    app,
    db,
    withdrawFigureEndpoint,
    ({ db, act }, { params, body, version }) => withdrawFigure(db, act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
}
