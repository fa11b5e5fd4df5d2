import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { getBoardEndpoint, getDueCalendarEndpoint, getTimelineEndpoint } from "../../model/index.ts";
import { getBoard } from "./get-board.ts";
import { getDueCalendar } from "./get-due-calendar.ts";
import { getTimeline } from "./get-timeline.ts";

const STATUS = { "not-allowed": 403, "cursor-unreadable": 400, "cursor-stale": 400 } as const;

export function viewRoutes(app: App, db: Database): void {
  serve(app, db, getBoardEndpoint, (scope, { query }) => getBoard(scope.db, scope.act, query), STATUS);
  serve(app, db, getDueCalendarEndpoint, (scope, { query }) => getDueCalendar(scope.db, scope.act, query), STATUS);
  serve(app, db, getTimelineEndpoint, (scope, { query }) => getTimeline(scope.db, scope.act, query), STATUS);
}
