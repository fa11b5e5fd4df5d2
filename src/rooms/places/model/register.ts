import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { DatedName } from "./naming.ts";
import { PlaceKind, Region } from "./place.ts";
import { LegalBasis, Provenance } from "./provenance.ts";
import { isWholeDivision, SuccessionKind } from "./succession.ts";
import { isOrdered, Validity } from "./validity.ts";

/** A link to the record above, by its code in the same register. */
export const RegisteredParent = Validity.extend({ parent: z.string().min(1) });

/** One dated event between records that the register names by their codes. */
export const RegisteredSuccession = z.object({
  effectiveOn: PlainDate,
  basis: LegalBasis,
  parts: z.array(
    z.object({
      kind: SuccessionKind,
      from: z.string().min(1),
      to: z.string().min(1).nullable(),
      share: z.number().min(0).max(1).nullable(),
      matter: z.string().nullable(),
    }),
  ),
});
export type RegisteredSuccession = z.infer<typeof RegisteredSuccession>;

/** Places as an office hands them over in one file. */
export const PlaceRegister = z.object({
  places: z.array(
    Validity.extend({
      code: z.string().min(1),
      kind: PlaceKind,
      designation: z.string().min(1),
      region: Region.nullable(),
      statisticsCode: z.string().nullable(),
      areaHectares: z.number().positive().nullable(),
      names: z.array(DatedName).min(1),
      parents: z.array(RegisteredParent),
      provenance: Provenance,
    }),
  ),
  successions: z.array(RegisteredSuccession),
});
export type PlaceRegister = z.infer<typeof PlaceRegister>;

type Registered = Validity & {
  readonly code: string;
  readonly names: readonly (Validity & { readonly kind: string })[];
  readonly parents: readonly { readonly parent: string }[];
};

export type RegisterRefusal =
  | "register-code-twice"
  | "register-code-unknown"
  | "register-days-swapped"
  | "shares-not-whole";

/** Does a register hold together: codes once, days in order, every code that is named also there, every share handed on whole? */
export function checkRegister(
  records: readonly Registered[],
  successions: readonly RegisteredSuccession[],
): Outcome<void, RegisterRefusal> {
  const codes = new Set<string>();
  for (const { code, names, ...validity } of records) {
    if (codes.has(code)) return refuse("register-code-twice", { code });
    if (![validity, ...names].every(isOrdered)) return refuse("register-days-swapped", { code });
    codes.add(code);
  }
  const named = [
    ...records.flatMap(({ parents }) => parents.map(({ parent }) => parent)),
    ...successions.flatMap(({ parts }) => parts.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))),
  ];
  const unknown = named.find((code) => !codes.has(code));
  if (unknown !== undefined) return refuse("register-code-unknown", { code: unknown });
  return checkDivisions(successions);
}

function checkDivisions(successions: readonly RegisteredSuccession[]): Outcome<void, "shares-not-whole"> {
  for (const { parts } of successions) {
    const passing = parts.filter(({ kind }) => kind !== "renamed" && kind !== "moved");
    for (const [from, own] of Map.groupBy(passing, (part) => part.from)) {
      if (!isWholeDivision(own)) return refuse("shares-not-whole", { name: from });
    }
  }
  return done(undefined);
}
