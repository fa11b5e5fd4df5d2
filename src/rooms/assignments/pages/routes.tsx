import { mayGive, mayReadAssignments } from "../model/index.ts";
import { type AnyRoute, createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { AssignmentId } from "../model/index.ts";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { DutyAddress, OnDayAddress } from "./list/address.ts";

/** The pages of this room, below the shell of the application. */
export function assignmentPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/viec-cua-toi",
      staticData: { onlyFor: mayReadAssignments },
      component: lazyRouteComponent(() => import("./my/MyWorkPage.tsx"), "MyWorkPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/nhiem-vu",
      staticData: { onlyFor: mayReadAssignments },
      validateSearch: DutyAddress,
      component: lazyRouteComponent(() => import("./list/AssignmentsPage.tsx"), "AssignmentsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/nhiem-vu/vao-ngay",
      staticData: { onlyFor: mayReadAssignments },
      validateSearch: OnDayAddress,
      component: lazyRouteComponent(() => import("./list/OnDayPage.tsx"), "OnDayPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/nhiem-vu/$assignmentId",
      staticData: { onlyFor: mayReadAssignments },
      validateSearch: DayInAddress,
      beforeLoad: requireAssignment,
      component: lazyRouteComponent(() => import("./detail/AssignmentPage.tsx"), "AssignmentPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/giao-viec",
      staticData: { onlyFor: mayGive },
      component: lazyRouteComponent(() => import("./order/OrderPage.tsx"), "OrderPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/nhap-bang",
      staticData: { onlyFor: mayGive },
      component: lazyRouteComponent(() => import("./tracker/TrackerPage.tsx"), "TrackerPage"),
    }),
  ] as const;
}

/** An address that names no assignment is a page that does not exist. */
function requireAssignment({ params }: { params: { assignmentId: string } }): void {
  if (!AssignmentId.safeParse(params.assignmentId).success) throw notFound();
}
