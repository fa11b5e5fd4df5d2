import type { RegisterPlace } from "#web-kit/register/register-routes.tsx";

export const technologyRegisterPlaces: readonly RegisterPlace[] = [
  {
    path: "/cho-cong-nghe",
    load: async () => {
      const { technologyListings, technologyListingContract } = await import("../model/technology-listing.ts");
      return { declaration: technologyListings, contract: technologyListingContract };
    },
  },
];
