import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { adoptThemesEndpoint, getThemeEndpoint, listThemesEndpoint } from "../../model/index.ts";
import type { ThemePorts } from "../ports.ts";
import { adoptThemes } from "./adopt-themes.ts";
import { getTheme } from "./get-theme.ts";
import { listThemes } from "./list-themes.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "plan-not-found": 404,
  "theme-not-found": 404,
  "theme-not-proposed": 409,
} as const;

export function themeRoutes(app: App, db: Database, ports: ThemePorts): void {
  serve(app, db, listThemesEndpoint, (scope, { query }) => listThemes(scope.db, scope.act, query, ports), HTTP_STATUS);
  serve(
    app,
    db,
    getThemeEndpoint,
    (scope, { params, query }) => getTheme(scope.db, scope.act, { ...params, ...query }, ports),
    HTTP_STATUS,
  );
  serve(app, db, adoptThemesEndpoint, (scope, { body }) => adoptThemes(scope.db, scope.act, body, ports), HTTP_STATUS);
}
