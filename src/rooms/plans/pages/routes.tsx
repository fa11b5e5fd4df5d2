import { type AnyRoute, createRoute, lazyRouteComponent, notFound, redirect } from "@tanstack/react-router";
import { mayReadDrafts, mayReadThemes, mayReviewPlans, PlanId, ThemeId } from "../model/index.ts";
import { mayReadFiles } from "#rooms/documents/model/index.ts";
import { UpperChoice } from "./alignment/upper-choice.ts";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { ThemeAddress } from "./themes/theme-address.ts";

/** The pages of this room, below the shell of the application. */
export function planRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/",
      component: lazyRouteComponent(() => import("./list/PlansPage.tsx"), "PlansPage"),
    }),
    // The first part of a plan's address leads to the list of plans, as that of any record does.
    createRoute({
      getParentRoute: () => parent,
      path: "/ke-hoach",
      beforeLoad: () => {
        throw redirect({ to: "/" });
      },
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/nhap",
      staticData: { onlyFor: mayReviewPlans },
      component: lazyRouteComponent(() => import("./import/ImportPage.tsx"), "ImportPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/ke-hoach/$planId",
      validateSearch: DayInAddress,
      beforeLoad: requirePlan,
      component: lazyRouteComponent(() => import("./plan/PlanRoute.tsx"), "PlanRoute"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/ke-hoach/$planId/ra-soat",
      staticData: { onlyFor: mayReadDrafts },
      beforeLoad: requirePlan,
      component: lazyRouteComponent(() => import("./review/ReviewRoute.tsx"), "ReviewRoute"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/ke-hoach/$planId/dieu-can-xem",
      staticData: { onlyFor: mayReadDrafts },
      beforeLoad: requirePlan,
      component: lazyRouteComponent(() => import("./findings/FindingsRoute.tsx"), "FindingsRoute"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/ke-hoach/$planId/tep-goc",
      staticData: { onlyFor: mayReadFiles },
      beforeLoad: requirePlan,
      component: lazyRouteComponent(() => import("./files/FilesRoute.tsx"), "FilesRoute"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/ke-hoach/$planId/chu-chua-chac",
      staticData: { onlyFor: mayReviewPlans },
      beforeLoad: requirePlan,
      component: lazyRouteComponent(() => import("./mend/MendRoute.tsx"), "MendRoute"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/ke-hoach/$planId/thay-doi",
      staticData: { onlyFor: mayReadDrafts },
      beforeLoad: requirePlan,
      component: lazyRouteComponent(() => import("./changes/ChangesRoute.tsx"), "ChangesRoute"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/ke-hoach/$planId/doi-chieu",
      staticData: { onlyFor: mayReadDrafts },
      validateSearch: UpperChoice,
      beforeLoad: requirePlan,
      component: lazyRouteComponent(() => import("./alignment/AlignmentRoute.tsx"), "AlignmentRoute"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chuyen-de",
      staticData: { onlyFor: mayReadThemes },
      validateSearch: ThemeAddress,
      component: lazyRouteComponent(() => import("./themes/ThemesPage.tsx"), "ThemesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chuyen-de/$themeId",
      staticData: { onlyFor: mayReadThemes },
      validateSearch: ThemeAddress,
      beforeLoad: requireTheme,
      component: lazyRouteComponent(() => import("./themes/ThemePage.tsx"), "ThemePage"),
    }),
  ] as const;
}

function requireTheme({ params }: { params: { themeId: string } }): void {
  if (!ThemeId.safeParse(params.themeId).success) throw notFound();
}

/** An address that names no plan is a page that does not exist. */
function requirePlan({ params }: { params: { planId: string } }): void {
  if (!PlanId.safeParse(params.planId).success) throw notFound();
}
