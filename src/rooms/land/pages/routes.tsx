import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { RegisterAddress } from "#web-kit/register/register-address.ts";

export function landRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/khu-cum",
      validateSearch: RegisterAddress,
      component: lazyRouteComponent(() => import("./IndustrialZonesPage.tsx"), "IndustrialZonesPage"),
    }),
  ] as const;
}
