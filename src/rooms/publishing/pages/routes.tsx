import { mayDraftOutgoing, mayReadOutgoing } from "../model/index.ts";
import { type AnyRoute, createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { OutgoingId } from "../model/index.ts";
import { OutgoingView } from "./address.ts";

/** The pages of this room, below the shell of the application. */
export function outgoingPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/van-ban-di",
      staticData: { onlyFor: mayReadOutgoing },
      validateSearch: OutgoingView,
      component: lazyRouteComponent(() => import("./OutgoingListPage.tsx"), "OutgoingListPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/van-ban-di/$outgoingId",
      staticData: { onlyFor: mayReadOutgoing },
      beforeLoad: requireOutgoing,
      component: lazyRouteComponent(() => import("./OutgoingPage.tsx"), "OutgoingPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/don-doc",
      staticData: { onlyFor: mayDraftOutgoing },
      component: lazyRouteComponent(() => import("./chase/ChasePage.tsx"), "ChasePage"),
    }),
  ] as const;
}

/** An address that names no document is a page that does not exist. */
function requireOutgoing({ params }: { params: { outgoingId: string } }): void {
  if (!OutgoingId.safeParse(params.outgoingId).success) throw notFound();
}
