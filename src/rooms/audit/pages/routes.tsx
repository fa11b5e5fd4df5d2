import { mayReadAudit } from "../model/index.ts";
import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { RecordAddress } from "./address.ts";

/** The page of this room, below the shell of the application. */
export function auditRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/quan-tri/nhat-ky",
      staticData: { onlyFor: mayReadAudit },
      validateSearch: RecordAddress,
      component: lazyRouteComponent(() => import("./RecordPage.tsx"), "RecordPage"),
    }),
  ] as const;
}
