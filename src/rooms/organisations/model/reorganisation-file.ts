import { z } from "zod";
import { LegalBasis, Provenance, withSources } from "#rooms/places/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { OrganisationKind, OrganisationLevel } from "./organisation.ts";

const Code = z.string().min(1);
const passing = { from: Code, to: Code, share: z.number().min(0).max(1).nullable(), matter: z.string().nullable() };

/** One reorganisation as an office hands it over: bodies by their codes in its register, places by theirs, groups by name. */
export const RegisteredReorganisation = z.object({
  effectiveOn: PlainDate,
  basis: LegalBasis,
  creates: z.array(
    z.object({
      code: Code,
      name: z.string().min(1),
      aliases: z.array(z.string().min(1)),
      abbreviations: z.array(z.string().min(1)),
      kind: OrganisationKind,
      level: OrganisationLevel.nullable(),
      place: Code.nullable(),
      parent: Code.nullable(),
      provenance: Provenance,
    }),
  ),
  changes: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("renamed"), from: Code, name: z.string().min(1) }),
      z.object({ kind: z.literal("moved"), from: Code, parent: Code.nullable() }),
      z.object({ kind: z.literal("ended"), from: Code }),
      z.object({ kind: z.literal("merged"), ...passing }),
      z.object({ kind: z.literal("split"), ...passing }),
    ]),
  ),
  groups: z.array(
    z.object({
      name: z.string().min(1),
      aliases: z.array(z.string().min(1)),
      note: z.string().nullable(),
      members: z.array(Code),
      replaces: z.array(z.string().min(1)),
    }),
  ),
});
export type RegisteredReorganisation = z.infer<typeof RegisteredReorganisation>;

const ReorganisationFile = z.object({ reorganisations: z.array(RegisteredReorganisation) });

export function readReorganisations(file: unknown): readonly RegisteredReorganisation[] {
  return ReorganisationFile.parse(withSources(file)).reorganisations;
}

type Unknown = { readonly code: string };
type Known<Id> = (code: string) => Id | undefined;

/** The same operation with ids in the place of codes, or the first code that nothing bears. */
export function proposalOf(
  file: RegisteredReorganisation,
  known: { readonly body: Known<string>; readonly place: Known<string>; readonly group: Known<string> },
): { readonly proposed: unknown } | Unknown {
  const own = new Set(file.creates.map(({ code }) => code));
  const unknown = codesNamedBy(file).find((code) => !own.has(code) && known.body(code) === undefined);
  const place = file.creates.find((body) => body.place !== null && known.place(body.place) === undefined)?.place;
  const missing =
    unknown ?? place ?? file.groups.flatMap(({ replaces }) => replaces).find((name) => !known.group(name));
  if (missing !== undefined && missing !== null) return { code: missing };
  const target = (code: string) => (own.has(code) ? { key: code } : { id: known.body(code) });
  return {
    proposed: {
      ...file,
      creates: file.creates.map(({ place: code, parent, ...body }) => ({
        ...body,
        key: body.code,
        placeId: code === null ? null : known.place(code),
        parent: parent === null ? null : target(parent),
      })),
      changes: file.changes.map((change) => {
        const from = known.body(change.from);
        if (change.kind === "moved") return { ...change, from, parent: change.parent && target(change.parent) };
        return "to" in change ? { ...change, from, to: target(change.to) } : { ...change, from };
      }),
      groups: file.groups.map((group) => ({
        ...group,
        members: group.members.map(target),
        replaces: group.replaces.map((name) => known.group(name)),
      })),
    },
  };
}

function codesNamedBy({ creates, changes, groups }: RegisteredReorganisation): string[] {
  const named = [
    ...creates.map(({ parent }) => parent),
    ...changes.flatMap((change) => [change.from, "to" in change ? change.to : null]),
    ...changes.map((change) => (change.kind === "moved" ? change.parent : null)),
    ...groups.flatMap(({ members }) => members),
  ];
  return named.filter((code) => code !== null);
}
