import {
  mayKeepIndicators,
  mayMakeForms,
  mayReadForms,
  mayReadIndicators,
  mayReadMergedForms,
  mayReadResults,
  mayRecordValues,
} from "../model/index.ts";
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
      staticData: { onlyFor: mayReadIndicators, publicAt: { vi: "/cong-khai", en: "/public" } },
      validateSearch: OverviewAddress,
      component: lazyRouteComponent(() => import("./overview/OverviewPage.tsx"), "OverviewPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu",
      staticData: { onlyFor: mayReadIndicators },
      validateSearch: IndicatorsAddress,
      component: lazyRouteComponent(() => import("./IndicatorsPage.tsx"), "IndicatorsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/can-doi",
      staticData: { onlyFor: mayReadIndicators },
      validateSearch: BalanceAddress,
      component: lazyRouteComponent(() => import("./balances/BalancesPage.tsx"), "BalancesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bo-tieu-chi",
      staticData: { onlyFor: mayReadIndicators },
      validateSearch: SheetAddress,
      component: lazyRouteComponent(() => import("./criteria/CriteriaPage.tsx"), "CriteriaPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/khung-ket-qua",
      staticData: { onlyFor: mayReadResults },
      validateSearch: ResultsAddress,
      component: lazyRouteComponent(() => import("./results/ResultsPage.tsx"), "ResultsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/thuoc-do",
      staticData: { onlyFor: mayReadIndicators },
      component: lazyRouteComponent(() => import("./MeasuresPage.tsx"), "MeasuresPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/dia-ban",
      staticData: { onlyFor: mayReadIndicators },
      validateSearch: DayInAddress,
      component: lazyRouteComponent(() => import("./TerritoriesPage.tsx"), "TerritoriesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/phai-nhap",
      staticData: { onlyFor: mayRecordValues },
      component: lazyRouteComponent(() => import("./values-file/DueValuesPage.tsx"), "DueValuesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap",
      staticData: { onlyFor: mayReadForms },
      component: lazyRouteComponent(() => import("./collection/FormsPage.tsx"), "FormsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap/moi",
      staticData: { onlyFor: mayMakeForms },
      component: lazyRouteComponent(() => import("./collection/MakeFormPage.tsx"), "MakeFormPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap/$formId",
      staticData: { onlyFor: mayReadForms },
      component: lazyRouteComponent(() => import("./collection/FormPage.tsx"), "FormPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap/$formId/tong-hop",
      staticData: { onlyFor: mayReadMergedForms },
      component: lazyRouteComponent(() => import("./collection/MergedPage.tsx"), "MergedPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/bieu-thu-thap/$formId/$organisationId",
      staticData: { onlyFor: mayReadForms },
      component: lazyRouteComponent(() => import("./collection/ReplyPage.tsx"), "ReplyPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/moi",
      staticData: { onlyFor: mayKeepIndicators },
      component: lazyRouteComponent(() => import("./keep/KeepIndicatorPage.tsx"), "AddIndicatorPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/$indicatorId/sua",
      staticData: { onlyFor: mayKeepIndicators },
      component: lazyRouteComponent(() => import("./keep/KeepIndicatorPage.tsx"), "ChangeIndicatorPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/$indicatorId/lo-trinh",
      staticData: { onlyFor: mayKeepIndicators },
      validateSearch: RoadAddress,
      component: lazyRouteComponent(() => import("./keep/SetRoadPage.tsx"), "SetRoadPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/chi-tieu/$indicatorId",
      staticData: { onlyFor: mayReadIndicators },
      validateSearch: IndicatorAddress,
      component: lazyRouteComponent(() => import("./IndicatorPage.tsx"), "IndicatorPage"),
    }),
  ] as const;
}
