import { z } from "zod";
import {
  checkRegister,
  DatedName,
  Provenance,
  RegisteredParent,
  RegisteredSuccession,
  type RegisterRefusal,
  Validity,
  withSources,
} from "#rooms/places/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { findCircle } from "./hierarchy.ts";
import { OrganisationCode, OrganisationKind, OrganisationLevel } from "./organisation.ts";

const RegisteredGroup = Validity.extend({
  name: z.string().trim().min(1),
  aliases: z.array(z.string().trim().min(1)),
  note: z.string().nullable(),
  members: z.array(Validity.extend({ organisation: z.string().min(1) })),
});

/** Bodies as an office hands them over in one file; `place` is the code of a place that is already known. */
export const OrganisationRegister = z.object({
  organisations: z.array(
    Validity.extend({
      code: z.string().min(1),
      kind: OrganisationKind,
      level: OrganisationLevel.nullable(),
      place: z.string().min(1).nullable(),
      names: z.array(DatedName).min(1),
      codes: z.array(OrganisationCode),
      parents: z.array(RegisteredParent),
      provenance: Provenance,
    }),
  ),
  successions: z.array(RegisteredSuccession),
  groups: z.array(RegisteredGroup),
});
export type OrganisationRegister = z.infer<typeof OrganisationRegister>;

export function readOrganisationRegister(file: unknown): OrganisationRegister {
  return OrganisationRegister.parse(withSources(file));
}

export function checkOrganisationRegister({
  organisations,
  successions,
  groups,
}: OrganisationRegister): Outcome<void, RegisterRefusal | "hierarchy-circle"> {
  const checked = checkRegister(organisations, successions);
  if (!checked.ok) return checked;
  const codes = new Set(organisations.map(({ code }) => code));
  const members = groups.flatMap((group) => group.members);
  const stranger = members.find(({ organisation }) => !codes.has(organisation));
  if (stranger) return refuse("register-code-unknown", { code: stranger.organisation });
  const links = organisations.flatMap(({ code, parents }) => parents.map((link) => ({ ...link, child: code })));
  const circle = findCircle([...codes], links);
  return circle === undefined ? done(undefined) : refuse("hierarchy-circle", { name: circle });
}
