import type { RegisterPlace } from "#web-kit/register/register-routes.tsx";

export const programmeRegisterPlaces: readonly RegisterPlace[] = [
  {
    path: "/chuong-trinh",
    load: async () => {
      const { undertakings, undertakingContract } = await import("../model/undertaking.ts");
      return { declaration: undertakings, contract: undertakingContract };
    },
  },
  {
    path: "/kinh-phi",
    load: async () => {
      const { fundings, fundingContract } = await import("../model/funding.ts");
      return { declaration: fundings, contract: fundingContract };
    },
  },
  {
    path: "/khuyen-cong",
    load: async () => {
      const { promotionSchemes, promotionSchemeContract } = await import("../model/promotion-scheme.ts");
      return { declaration: promotionSchemes, contract: promotionSchemeContract };
    },
  },
];
