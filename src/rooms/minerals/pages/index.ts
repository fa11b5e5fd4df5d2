import type { RegisterPlace } from "#web-kit/register/register-routes.tsx";

export const mineralRegisterPlaces: readonly RegisterPlace[] = [
  {
    path: "/diem-mo",
    load: async () => {
      const { mineralSites, mineralSiteContract } = await import("../model/mineral-site.ts");
      return { declaration: mineralSites, contract: mineralSiteContract };
    },
  },
];
