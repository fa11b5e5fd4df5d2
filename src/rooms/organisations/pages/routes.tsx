import { type AnyRoute, createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { z } from "zod";
import { mayKeepOrganisations, mayReadPeople, OrganisationId, PersonId } from "../model/index.ts";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { CorrectedInAddress, ListAddress } from "./address.ts";

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
      path: "/co-quan/sap-xep",
      staticData: { onlyFor: mayKeepOrganisations },
      validateSearch: CorrectedInAddress,
      component: lazyRouteComponent(() => import("./reorganisation/ReorganisationPage.tsx"), "ReorganisationPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/co-quan/sap-xep/$successionId",
      beforeLoad: ({ params }: { params: { successionId: string } }) => {
        if (!z.uuid().safeParse(params.successionId).success) throw notFound();
      },
      component: lazyRouteComponent(() => import("./reorganisation/OperationPage.tsx"), "OperationPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/co-quan/nhom",
      validateSearch: DayInAddress,
      component: lazyRouteComponent(() => import("./groups/GroupsPage.tsx"), "GroupsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/con-nguoi",
      staticData: { onlyFor: mayReadPeople },
      validateSearch: ListAddress,
      component: lazyRouteComponent(() => import("./people/PeoplePage.tsx"), "PeoplePage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/con-nguoi/$personId",
      staticData: { onlyFor: mayReadPeople },
      validateSearch: DayInAddress,
      beforeLoad: ({ params }: { params: { personId: string } }) => {
        if (!PersonId.safeParse(params.personId).success) throw notFound();
      },
      component: lazyRouteComponent(() => import("./people/PersonPage.tsx"), "PersonPage"),
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
