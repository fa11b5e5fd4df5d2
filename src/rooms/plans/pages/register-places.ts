import type { RegisterPlace } from "#web-kit/register/register-routes.tsx";

export const planRegisterPlaces: readonly RegisterPlace[] = [
  {
    path: "/chuyen-de/danh-muc",
    load: async () => {
      const { themes, themeContract } = await import("../model/themes/theme.ts");
      return { declaration: themes, contract: themeContract };
    },
  },
];
