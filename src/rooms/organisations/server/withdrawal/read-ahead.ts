import { dayBefore, nameOn } from "#rooms/places/model/index.ts";
import { describePlaces } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  type AheadReorganisation,
  type AheadSummary,
  mayKeepOrganisations,
  type NotAllowed,
  type OrganisationId,
  type ProposedReorganisation,
} from "../../model/index.ts";
import { listNamed } from "../organisation-queries.ts";
import { findAhead, listAheadRows } from "./ahead-queries.ts";

export async function listAhead(
  db: Database,
  act: Act,
): Promise<Outcome<{ readonly items: AheadSummary[] }, NotAllowed>> {
  const allowed = mayKeepOrganisations(act.actor);
  return allowed.ok ? done({ items: [...(await listAheadRows(db, act))] }) : allowed;
}

export async function getAhead(
  db: Database,
  act: Act,
  { successionId }: { readonly successionId: string },
): Promise<Outcome<AheadReorganisation, NotAllowed | "succession-not-found">> {
  const allowed = mayKeepOrganisations(act.actor);
  if (!allowed.ok) return allowed;
  const ahead = await findAhead(db, act, successionId);
  if (!ahead) return refuse("succession-not-found");
  const { written: _written, ...told } = ahead;
  const { proposed, effectiveOn } = ahead;
  const lastDay = dayBefore(effectiveOn);
  const bodies = await listNamed(db, act.workspaceId, bodiesIn(proposed));
  return done({
    ...told,
    bodies: bodies.map(({ id, names }) => ({ id, name: nameOn(names, lastDay) })),
    places: await placesIn(db, act, proposed),
  });
}

function bodiesIn({ creates, changes }: ProposedReorganisation): OrganisationId[] {
  const targets = [
    ...creates.map(({ parent }) => parent),
    ...changes.map((change) => ("to" in change ? change.to : "parent" in change ? change.parent : null)),
  ];
  const named = targets.flatMap((target) => (target !== null && "id" in target ? [target.id] : []));
  return [...new Set([...changes.map(({ from }) => from), ...named])];
}

async function placesIn(db: Database, act: Act, { creates, effectiveOn }: ProposedReorganisation) {
  const ids = creates.flatMap(({ placeId }) => (placeId === null ? [] : [placeId]));
  const places = await describePlaces(db, act.workspaceId, ids, effectiveOn);
  return [...places.values()].map(({ id, name }) => ({ id, name }));
}
