import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { getOwnNoticesEndpoint, settleOwnNoticesEndpoint } from "../model/index.ts";
import { getOwnNotices, settleOwnNotices } from "./keep-own-notices.ts";

const STATUS = { "not-allowed": 403 } as const;

export function noticeRoutes(app: App, db: Database, isMailOpen: boolean): void {
  serve(app, db, getOwnNoticesEndpoint, (scope) => getOwnNotices(scope.db, scope.act, isMailOpen), STATUS);
  serve(app, db, settleOwnNoticesEndpoint, (scope, { body }) => settleOwnNotices(scope.db, scope.act, body), STATUS);
}
