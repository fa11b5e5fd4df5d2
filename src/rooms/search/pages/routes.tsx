import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { SearchPageAddress } from "./address.ts";

/** The page of this room, below the shell of the application. */
export function searchPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/tim",
      validateSearch: SearchPageAddress,
      component: lazyRouteComponent(() => import("./SearchPage.tsx"), "SearchPage"),
    }),
  ] as const;
}
