import type { RegisterPlace } from "#web-kit/register/register-routes.tsx";

export const industryRegisterPlaces: readonly RegisterPlace[] = [
  {
    path: "/doanh-nghiep",
    load: async () => {
      const { enterprises, enterpriseContract } = await import("../model/enterprise.ts");
      return { declaration: enterprises, contract: enterpriseContract };
    },
  },
];
