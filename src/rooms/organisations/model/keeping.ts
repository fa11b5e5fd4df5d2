import { z } from "zod";
import { dayBefore, isValidOn, Validity } from "#rooms/places/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { type OrganisationCode, OrganisationId, OrganisationKind, OrganisationLevel } from "./organisation.ts";

const shortText = z.string().trim().min(1).max(300);
/** By what a body is called so, coded so, or set up; nothing is kept of a body without it. */
const basis = z.string().trim().min(3).max(500);

/** Another name of a body. Its official name changes only by a recorded reorganisation. */
export const AddedName = Validity.extend({ kind: z.enum(["alias", "abbreviation"]), name: shortText, basis });
export type AddedName = z.infer<typeof AddedName>;

/** A code from a day on; the one of the same scheme before it ends on the day before and stays readable. */
export const GivenCode = z.object({ scheme: shortText, code: shortText, from: PlainDate, basis });
export type GivenCode = z.infer<typeof GivenCode>;

/** A body that begins without another one's duties: an internal unit, a steering committee. */
export const SetUpBody = z.object({
  name: shortText,
  kind: OrganisationKind,
  level: OrganisationLevel.nullable(),
  parentId: OrganisationId.nullable(),
  from: PlainDate,
  basis,
});
export type SetUpBody = z.infer<typeof SetUpBody>;

export type CodeRefusal = "code-held-already" | "code-held-later";

/** The last day of the code that the new one follows; null: there is none to end. */
export function endOfFormerCode(
  held: readonly OrganisationCode[],
  { scheme, code, from }: GivenCode,
): Outcome<PlainDate | null, CodeRefusal> {
  const own = held.filter((each) => each.scheme === scheme);
  if (own.some((each) => each.code === code && isValidOn(each, from))) return refuse("code-held-already", { code });
  const later = own.find(({ validFrom }) => validFrom !== null && validFrom >= from);
  if (later?.validFrom) return refuse("code-held-later", { code: later.code, day: later.validFrom });
  return done(own.some((each) => isValidOn(each, from)) ? dayBefore(from) : null);
}
