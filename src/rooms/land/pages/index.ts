import type { RegisterPlace } from "#web-kit/register/register-routes.tsx";

export const landRegisterPlaces: readonly RegisterPlace[] = [
  {
    path: "/khu-cum",
    load: async () => {
      const { industrialZones, industrialZoneContract } = await import("../model/industrial-zone.ts");
      return { declaration: industrialZones, contract: industrialZoneContract };
    },
  },
  {
    path: "/quy-dat",
    load: async () => {
      const { landParcels, landParcelContract } = await import("../model/land-parcel.ts");
      return { declaration: landParcels, contract: landParcelContract };
    },
  },
  {
    path: "/nha-o-cong-nhan",
    load: async () => {
      const { workersHousing, workersHousingContract } = await import("../model/workers-housing.ts");
      return { declaration: workersHousing, contract: workersHousingContract };
    },
  },
];
