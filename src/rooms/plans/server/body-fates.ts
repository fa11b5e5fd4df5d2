import type { AssignmentProposal, BodyFate } from "#rooms/extraction/model/index.ts";
import type { Holding, OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed, type ResolvedName, resolveNames } from "#rooms/organisations/server/index.ts";
import { type DatedName, foldName, nameOn } from "#rooms/places/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";

/**
 * What became, by a day, of the bodies that a plan names: ended, with whom their duties stand now; or called otherwise.
 * A name that no body or several bear on the plan's day says nothing, so nothing is said of it.
 *
 * @param named the day on which the plan named them
 */
export async function bodyFatesOf(
  db: Database,
  workspaceId: WorkspaceId,
  assignments: readonly AssignmentProposal[],
  { named, on }: { readonly named: PlainDate; readonly on: PlainDate },
): Promise<(name: string) => BodyFate | undefined> {
  const bodies = assignments.flatMap(({ leads, coordinators }) => [...leads, ...coordinators]);
  const names = [...new Map(bodies.filter(({ isGroup }) => !isGroup).map((body) => [body.quote, body])).values()];
  if (names.length === 0) return () => undefined;
  const resolve = await resolveNames(db, workspaceId, names, named);
  const resolved = new Map(names.map((name) => [name.quote, resolve(name)]));
  const ids = [...resolved.values()].flatMap(({ organisationId, holdings }) => [
    ...(organisationId === null ? [] : [organisationId]),
    ...holdings.map((holding) => holding.organisationId),
  ]);
  const known = new Map((await listNamed(db, workspaceId, [...new Set(ids)])).map((body) => [body.id, body]));
  const namesOf = (id: OrganisationId) => known.get(id)?.names ?? [];

  return (name) => {
    const meaning = resolved.get(name);
    return meaning && fateOf(meaning, namesOf, { named, on });
  };
}

function fateOf(
  { organisationId, holdings }: ResolvedName,
  namesOf: (id: OrganisationId) => readonly DatedName[],
  { named, on }: { readonly named: PlainDate; readonly on: PlainDate },
): BodyFate | undefined {
  if (organisationId === null) return undefined;
  const ended = holdings.find((holding) => holding.organisationId === organisationId)?.validTo ?? null;
  if (ended !== null && ended < on) {
    const now = holdings.find((holding) => isOn(holding, on));
    // The day from which it is gone: the first one of whoever goes on, else its own last day.
    return {
      kind: "ended",
      on: now?.validFrom ?? ended,
      successors: now ? [nameOn(namesOf(now.organisationId), on)] : [],
    };
  }
  const names = namesOf(organisationId);
  const [before, after] = [nameOn(names, named), nameOn(names, on)];
  if (after === "" || foldName(before) === foldName(after)) return undefined;
  const since = names.find(({ name }) => name === after)?.validFrom ?? on;
  return { kind: "renamed", on: since, successors: [after] };
}

function isOn({ validFrom, validTo }: Holding, day: PlainDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}
