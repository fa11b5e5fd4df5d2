import { z } from "zod";
import { LegalBasis, SuccessionKind } from "#rooms/places/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { NamedOrganisation } from "./organisation.ts";
import { mayReadOrganisations } from "./policy.ts";

/** What one operation did to one body: its name of the last day before, and the receiver's of the day itself. */
const RecordedChange = z.object({
  kind: SuccessionKind,
  from: NamedOrganisation,
  /** The body itself where it goes on under another name, below another body or with a part; `null` where nobody goes on. */
  to: NamedOrganisation.nullable(),
  share: z.number().min(0).max(1).nullable(),
  matter: z.string().nullable(),
});

export const RecordedReorganisation = z.object({
  id: z.uuid(),
  effectiveOn: PlainDate,
  basis: LegalBasis,
  /** Recorded ahead of its day, which has not come. */
  isAhead: z.boolean(),
  changes: z.array(RecordedChange),
});
export type RecordedReorganisation = z.infer<typeof RecordedReorganisation>;

export const getReorganisationEndpoint = endpoint({
  name: "getReorganisation",
  method: "GET",
  path: "/api/organisation-successions/:successionId",
  summary: "One recorded reorganisation: its day, its basis, and what became of every body",
  permission: mayReadOrganisations,
  params: z.object({ successionId: z.uuid() }),
  output: RecordedReorganisation,
});
