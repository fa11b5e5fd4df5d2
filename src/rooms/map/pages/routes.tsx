import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { MapAddress } from "./address.ts";

/** The page of this room, below the shell of the application. */
export function mapPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/ban-do",
      validateSearch: MapAddress,
      component: lazyRouteComponent(() => import("./MapPage.tsx"), "MapPage"),
    }),
  ] as const;
}
