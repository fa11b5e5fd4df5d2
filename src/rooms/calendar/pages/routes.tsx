import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { CalendarAddress } from "./address.ts";

/** The pages of this room, below the shell of the application. */
export function calendarPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/lich",
      validateSearch: CalendarAddress,
      component: lazyRouteComponent(() => import("./CalendarPage.tsx"), "CalendarPage"),
    }),
  ] as const;
}
