import type { RegisterPlace } from "#web-kit/register/register-routes.tsx";

export const indicatorRegisterPlaces: readonly RegisterPlace[] = [
  {
    path: "/can-doi/so-lieu",
    load: async () => {
      const { balanceLines, balanceLineContract } = await import("../model/registers/balance-line.ts");
      return { declaration: balanceLines, contract: balanceLineContract };
    },
  },
  {
    path: "/bo-tieu-chi/danh-muc",
    load: async () => {
      const { criteriaSheets, criteriaSheetContract } = await import("../model/registers/criteria.ts");
      return { declaration: criteriaSheets, contract: criteriaSheetContract };
    },
  },
  {
    path: "/bo-tieu-chi/tieu-chi",
    load: async () => {
      const { criteria, criterionContract } = await import("../model/registers/criteria.ts");
      return { declaration: criteria, contract: criterionContract };
    },
  },
  {
    path: "/bo-tieu-chi/ket-qua",
    load: async () => {
      const { criteriaMarks, criteriaMarkContract } = await import("../model/registers/criteria.ts");
      return { declaration: criteriaMarks, contract: criteriaMarkContract };
    },
  },
];
