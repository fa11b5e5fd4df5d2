import { mayKeepPlaces } from "../model/index.ts";
import { type AnyRoute, createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { PlaceId } from "../model/index.ts";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { PlacesAddress } from "./address.ts";

/** The pages of this room, below the shell of the application. */
export function placeRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/dia-ban",
      validateSearch: PlacesAddress,
      component: lazyRouteComponent(() => import("./PlacesPage.tsx"), "PlacesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/dia-ban/ranh-gioi",
      staticData: { onlyFor: mayKeepPlaces },
      component: lazyRouteComponent(() => import("./boundaries/LoadPage.tsx"), "LoadPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/dia-ban/sap-xep",
      staticData: { onlyFor: mayKeepPlaces },
      component: lazyRouteComponent(() => import("./change/ChangePlacesPage.tsx"), "ChangePlacesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/dia-ban/$placeId",
      validateSearch: DayInAddress,
      beforeLoad: ({ params }: { params: { placeId: string } }) => {
        if (!PlaceId.safeParse(params.placeId).success) throw notFound();
      },
      component: lazyRouteComponent(() => import("./PlacePage.tsx"), "PlacePage"),
    }),
  ] as const;
}
