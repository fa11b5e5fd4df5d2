import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { IndicatorAddress, IndicatorsAddress, OverviewAddress, ResultsAddress, RoadAddress } from "./address.ts";
import { BalanceAddress, SheetAddress } from "./balances/balance-address.ts";

/** The pages of this room, below the shell of the application. */
export function indicatorPages<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/tong-quan",
      validateSearch: OverviewAddress,
      component: lazyRouteComponent(() => import("./overview/OverviewPage.tsx"), "OverviewPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu",
      validateSearch: IndicatorsAddress,
      component: lazyRouteComponent(() => import("./IndicatorsPage.tsx"), "IndicatorsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/can-doi",
      validateSearch: BalanceAddress,
      component: lazyRouteComponent(() => import("./balances/BalancesPage.tsx"), "BalancesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bo-tieu-chi",
      validateSearch: SheetAddress,
      component: lazyRouteComponent(() => import("./criteria/CriteriaPage.tsx"), "CriteriaPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/khung-ket-qua",
      validateSearch: ResultsAddress,
      component: lazyRouteComponent(() => import("./results/ResultsPage.tsx"), "ResultsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/thuoc-do",
      component: lazyRouteComponent(() => import("./MeasuresPage.tsx"), "MeasuresPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/dia-ban",
      validateSearch: DayInAddress,
      component: lazyRouteComponent(() => import("./TerritoriesPage.tsx"), "TerritoriesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/phai-nhap",
      component: lazyRouteComponent(() => import("./values-file/DueValuesPage.tsx"), "DueValuesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap",
      component: lazyRouteComponent(() => import("./collection/FormsPage.tsx"), "FormsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap/moi",
      component: lazyRouteComponent(() => import("./collection/MakeFormPage.tsx"), "MakeFormPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap/$formId",
      component: lazyRouteComponent(() => import("./collection/FormPage.tsx"), "FormPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap/$formId/tong-hop",
      component: lazyRouteComponent(() => import("./collection/MergedPage.tsx"), "MergedPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap/$formId/$organisationId",
      component: lazyRouteComponent(() => import("./collection/ReplyPage.tsx"), "ReplyPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/moi",
      component: lazyRouteComponent(() => import("./keep/KeepIndicatorPage.tsx"), "AddIndicatorPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/$indicatorId/sua",
      component: lazyRouteComponent(() => import("./keep/KeepIndicatorPage.tsx"), "ChangeIndicatorPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/$indicatorId/lo-trinh",
      validateSearch: RoadAddress,
      component: lazyRouteComponent(() => import("./keep/SetRoadPage.tsx"), "SetRoadPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/$indicatorId",
      validateSearch: IndicatorAddress,
      component: lazyRouteComponent(() => import("./IndicatorPage.tsx"), "IndicatorPage"),
    }),
  ] as const;
}
