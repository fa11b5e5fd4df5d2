import { mayReadPublication } from "../../model/index.ts";
import { type AnyRoute, createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { PlanId } from "#rooms/plans/model/index.ts";

/** The pages of this room, below the shell of the application. The public pages themselves are made by the server. */
export function publishingPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/ke-hoach/$planId/cong-khai",
      staticData: { onlyFor: mayReadPublication },
      beforeLoad: ({ params }: { params: { planId: string } }) => {
        if (!PlanId.safeParse(params.planId).success) throw notFound();
      },
      component: lazyRouteComponent(() => import("./PublicationPage.tsx"), "PublicationPage"),
    }),
  ] as const;
}
