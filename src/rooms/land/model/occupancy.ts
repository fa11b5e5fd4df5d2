/** The areas that occupancy is computed from, ha. */
type Areas = {
  readonly kind: string;
  readonly industrialLandHectares: number | null;
  readonly serviceLandHectares: number | null;
  readonly leasedIndustrialHectares: number | null;
  readonly leasedServiceHectares: number | null;
};

/**
 * Occupancy of an industrial cluster, percent: industrial land leased or sub-leased ÷ industrial land, where industrial land is the
 * part serviced for lease (Decree 32/2024/NĐ-CP). Null for other kinds and where an area is not known: nothing is guessed.
 */
export function clusterOccupancy({ kind, industrialLandHectares, leasedIndustrialHectares }: Areas): number | null {
  if (kind !== "industrial-cluster") return null;
  return percent(leasedIndustrialHectares, industrialLandHectares);
}

/**
 * Occupancy of an industrial zone, percent: (industrial land + service land) leased to registered investors ÷ (industrial land +
 * service land) (Decree 35/2022/NĐ-CP, Article 2(22)). Another numerator and denominator than a cluster's, so another figure.
 */
export function zoneOccupancy(areas: Areas): number | null {
  if (areas.kind !== "industrial-zone") return null;
  return percent(
    sum(areas.leasedIndustrialHectares, areas.leasedServiceHectares),
    sum(areas.industrialLandHectares, areas.serviceLandHectares),
  );
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

function percent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
}
