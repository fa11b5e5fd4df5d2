import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { RulesAddress } from "./address.ts";

/** The pages of this room, below the shell of the application. */
export function rulePages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/luat",
      validateSearch: RulesAddress,
      component: lazyRouteComponent(() => import("./RulesPage.tsx"), "RulesPage"),
    }),
  ] as const;
}
