import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** The pages of this room, below the shell of the application. */
export function noticePages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/thong-bao",
      component: lazyRouteComponent(() => import("./NoticesPage.tsx"), "NoticesPage"),
    }),
  ] as const;
}
