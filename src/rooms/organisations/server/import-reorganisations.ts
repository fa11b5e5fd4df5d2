import { dayBefore } from "#rooms/places/model/index.ts";
import { findPlaceIdsByCode } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { OrganisationId, ProposedReorganisation, proposalOf, type RegisteredReorganisation } from "../model/index.ts";
import { countOf } from "./follow-bodies.ts";
import { listGroupsOn } from "./group-queries.ts";
import type { OrganisationPorts } from "./ports.ts";
import { recordSuccession, type RecordSuccessionRefusal } from "./record-succession.ts";
import { organisationTables } from "./tables.ts";

/** Takes over reorganisations that an office hands over in a file, each by the same use case as a person's, in the order of time. */
export async function importReorganisations(
  db: Database,
  act: Act,
  reorganisations: readonly RegisteredReorganisation[],
  ports: OrganisationPorts,
): Promise<Outcome<{ readonly recorded: number }, RecordSuccessionRefusal | "register-code-unknown">> {
  return inTransaction(db, async (transaction) => {
    for (const file of reorganisations) {
      const proposal = proposalOf(file, await knownIn(transaction, act, file));
      if ("code" in proposal) return refuse("register-code-unknown", { code: proposal.code });
      const proposed = ProposedReorganisation.parse(proposal.proposed);
      const seen = await recordSuccession(transaction, act, { ...proposed, mode: "dry-run" }, ports);
      if (!seen.ok) return seen;
      const rowsSeen = countOf(seen.value.rows);
      const recorded = await recordSuccession(transaction, act, { ...proposed, mode: "record", rowsSeen }, ports);
      if (!recorded.ok) return recorded;
    }
    return done({ recorded: reorganisations.length });
  });
}

async function knownIn(db: Database, act: Act, { creates, effectiveOn }: RegisteredReorganisation) {
  const places = creates.flatMap(({ place }) => (place === null ? [] : [place]));
  const placeIds = await findPlaceIdsByCode(db, act.workspaceId, [...new Set(places)]);
  const bodies = await organisationTables(db)
    .selectFrom("organisation_code")
    .select(["code", "organisation_id"])
    .where("workspace_id", "=", act.workspaceId)
    .where("scheme", "=", "register")
    .execute();
  const bodyIds = new Map(bodies.map((row) => [row.code, OrganisationId.parse(row.organisation_id)]));
  const groups = await listGroupsOn(db, act.workspaceId, dayBefore(effectiveOn));
  const groupIds = new Map(groups.map(({ name, id }) => [name, id]));
  return {
    body: (code: string) => bodyIds.get(code),
    place: (code: string) => placeIds.get(code),
    group: (name: string) => groupIds.get(name),
  };
}
