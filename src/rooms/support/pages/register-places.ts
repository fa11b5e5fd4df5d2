import type { RegisterPlace } from "#web-kit/register/register-routes.tsx";

export const supportRegisterPlaces: readonly RegisterPlace[] = [
  {
    path: "/chinh-sach",
    load: async () => {
      const { policyInstruments, policyInstrumentContract } = await import("../model/policy-instrument.ts");
      return { declaration: policyInstruments, contract: policyInstrumentContract };
    },
  },
  {
    path: "/giai-phap",
    load: async () => {
      const { proposedMeasures, proposedMeasureContract } = await import("../model/proposed-measure.ts");
      return { declaration: proposedMeasures, contract: proposedMeasureContract };
    },
  },
  {
    path: "/kien-nghi",
    load: async () => {
      const { petitions, petitionContract } = await import("../model/petition.ts");
      return { declaration: petitions, contract: petitionContract };
    },
  },
];
