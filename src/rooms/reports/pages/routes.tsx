import { mayReadMeetings, mayReadReports } from "../model/index.ts";
import { type AnyRoute, createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { MeetingId, ReportId } from "../model/index.ts";
import { MatrixAddress } from "./matrix/address.ts";

/** The pages of this room, below the shell of the application. */
export function reportPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/bao-cao",
      staticData: { onlyFor: mayReadReports },
      validateSearch: MatrixAddress,
      component: lazyRouteComponent(() => import("./matrix/MatrixPage.tsx"), "MatrixPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bao-cao/$reportId",
      staticData: { onlyFor: mayReadReports },
      beforeLoad: requireReport,
      component: lazyRouteComponent(() => import("./report/ReportPage.tsx"), "ReportPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/giao-ban",
      staticData: { onlyFor: mayReadMeetings },
      component: lazyRouteComponent(() => import("./meeting/MeetingsPage.tsx"), "MeetingsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/giao-ban/$meetingId",
      staticData: { onlyFor: mayReadMeetings },
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
