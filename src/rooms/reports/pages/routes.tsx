import { type AnyRoute, createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { MeetingId, ReportId } from "../model/index.ts";
import { MatrixAddress } from "./matrix/address.ts";

/** The pages of this room, below the shell of the application. */
export function reportPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/bao-cao",
      validateSearch: MatrixAddress,
      component: lazyRouteComponent(() => import("./matrix/MatrixPage.tsx"), "MatrixPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bao-cao/$reportId",
      beforeLoad: requireReport,
      component: lazyRouteComponent(() => import("./report/ReportPage.tsx"), "ReportPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/giao-ban",
      component: lazyRouteComponent(() => import("./meeting/MeetingsPage.tsx"), "MeetingsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/giao-ban/$meetingId",
      beforeLoad: requireMeeting,
      component: lazyRouteComponent(() => import("./meeting/MeetingPage.tsx"), "MeetingPage"),
    }),
  ] as const;
}

/** An address that names no report is a page that does not exist. */
function requireReport({ params }: { params: { reportId: string } }): void {
  if (!ReportId.safeParse(params.reportId).success) throw notFound();
}

function requireMeeting({ params }: { params: { meetingId: string } }): void {
  if (!MeetingId.safeParse(params.meetingId).success) throw notFound();
}
