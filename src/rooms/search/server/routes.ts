import { type App, type Searchable, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { searchEndpoint } from "../model/index.ts";
import { search } from "./search.ts";

export function searchRoutes(app: App, db: Database, searchables: readonly Searchable[]): void {
  serve(app, db, searchEndpoint, ({ db, act }, { query }) => search(db, act, searchables, query), {
    "not-allowed": 403,
  });
}
