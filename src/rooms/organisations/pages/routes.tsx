import { type AnyRoute, createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { OrganisationId } from "../model/index.ts";
import { DayInAddress, ListAddress } from "./address.ts";

/** The pages of this room, below the shell of the application. */
export function organisationRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/co-quan",
      validateSearch: ListAddress,
      component: lazyRouteComponent(() => import("./OrganisationsPage.tsx"), "OrganisationsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/co-quan/$organisationId",
      validateSearch: DayInAddress,
      beforeLoad: ({ params }: { params: { organisationId: string } }) => {
        if (!OrganisationId.safeParse(params.organisationId).success) throw notFound();
      },
      component: lazyRouteComponent(() => import("./OrganisationPage.tsx"), "OrganisationPage"),
    }),
  ] as const;
}
