import { describe, expect, test } from "vitest";
import { clusterOccupancy, zoneOccupancy } from "./occupancy.ts";

const areas = {
  industrialLandHectares: 40,
  serviceLandHectares: 10,
  leasedIndustrialHectares: 20,
  leasedServiceHectares: 5,
};

describe("occupancy", () => {
  test("of a cluster counts industrial land alone", () => {
    expect(clusterOccupancy({ ...areas, kind: "industrial-cluster", leasedServiceHectares: 10 })).toBe(50);
  });

  test("of a zone counts industrial and service land", () => {
    expect(zoneOccupancy({ ...areas, kind: "industrial-zone", leasedServiceHectares: 10 })).toBe(60);
  });

  test("is not the figure of the other kind", () => {
    expect(clusterOccupancy({ ...areas, kind: "industrial-zone" })).toBeNull();
    expect(zoneOccupancy({ ...areas, kind: "industrial-cluster" })).toBeNull();
  });

  test.for([
    { case: "an area is not known", areas: { ...areas, leasedServiceHectares: null } },
    { case: "there is no land to fill", areas: { ...areas, industrialLandHectares: 0, serviceLandHectares: 0 } },
  ])("is unknown when $case", ({ areas: given }) => {
    expect(zoneOccupancy({ ...given, kind: "industrial-zone" })).toBeNull();
  });
});
