import { mayKeepPeople } from "../model/index.ts";
import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { PeopleAddress, SignInAddress } from "./address.ts";

/** The pages of this room, below the shell of the application. */
export function accessRoutes<Parent extends AnyRoute>(parent: Parent) {
  const getParentRoute = () => parent;
  return [
    createRoute({
      getParentRoute,
      path: "/dang-nhap",
      validateSearch: SignInAddress,
      component: lazyRouteComponent(() => import("./gate/SignInPage.tsx"), "SignInPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/loi-moi",
      component: lazyRouteComponent(() => import("./gate/InvitationPage.tsx"), "InvitationPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/quen-mat-khau",
      component: lazyRouteComponent(() => import("./gate/ForgottenPage.tsx"), "ForgottenPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/dat-lai-mat-khau",
      component: lazyRouteComponent(() => import("./gate/ResetPage.tsx"), "ResetPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/tai-khoan",
      component: lazyRouteComponent(() => import("./account/AccountPage.tsx"), "AccountPage"),
    }),
    createRoute({
      getParentRoute,
      path: "/quan-tri/nguoi-dung",
      staticData: { onlyFor: mayKeepPeople },
      validateSearch: PeopleAddress,
      component: lazyRouteComponent(() => import("./people/PeoplePage.tsx"), "PeoplePage"),
    }),
  ] as const;
}
