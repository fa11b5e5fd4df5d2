import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** The pages of this room, below the shell of the application. */
export function assignmentPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/nhap-bang",
      component: lazyRouteComponent(() => import("./tracker/TrackerPage.tsx"), "TrackerPage"),
    }),
  ] as const;
}
