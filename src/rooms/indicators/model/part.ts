import { Breakdown } from "./indicator.ts";
import type { StatedValue } from "./observation.ts";

/** Of what a value speaks: a place, an industry, a group of people; all null: the whole. */
export type Part = Pick<StatedValue, "placeId" | "industry" | "group">;

export function isOfWhole({ placeId, industry, group }: Part): boolean {
  return placeId === null && industry === null && group === null;
}

/**
 * The periods by which the next one falls due: those whose whole is known. Where only parts are ever known, those of the parts: a part
 * entered first must not move on the day of a whole that is still missing.
 */
export function knownPeriods(values: readonly (Part & Pick<StatedValue, "period">)[]): string[] {
  const whole = values.filter(isOfWhole);
  return (whole.length > 0 ? whole : values).map(({ period }) => period);
}

export function partKey({ placeId, industry, group }: Part): string {
  return [placeId, industry, group].join(" ");
}

export function isSamePart(a: Part, b: Part): boolean {
  return partKey(a) === partKey(b);
}

/** Sections, divisions and so on of VSIC add up each by itself, and only within one version of it. */
export function industryLevelOf(industry: string): string {
  return `${industry.split(":")[0]} ${industry.length}`;
}

const INDUSTRY = /^(?:2007|2018|2025):(?:[A-V]|\d{2,5})$/u;

/** `VSIC 2018 C`, `2018:2511` as the version and the code of an industry; undefined where it is none. */
export function readIndustry(words: string): string | undefined {
  const read = words
    .trim()
    .toUpperCase()
    .replace(/^VSIC\s*/u, "")
    .replace(/\s*[:/ -]\s*/u, ":");
  return INDUSTRY.test(read) ? read : undefined;
}

/** What an indicator is broken down by: as it says itself, and as its values are. */
export function breakdownsOf(declared: readonly Breakdown[], values: readonly Part[]): Breakdown[] {
  const found = {
    place: values.some(({ placeId }) => placeId !== null),
    industry: values.some(({ industry }) => industry !== null),
    group: values.some(({ group }) => group !== null),
  };
  return Breakdown.options.filter((each) => declared.includes(each) || found[each]);
}
