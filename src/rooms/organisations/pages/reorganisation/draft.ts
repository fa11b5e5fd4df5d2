import type { z } from "zod";
import type { PlaceId } from "#rooms/places/model/index.ts";
import type { PickedPlace } from "#rooms/places/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { AheadReorganisation, BodyChange, ProposedReorganisation, Target } from "../../model/index.ts";
import type { PickedBody } from "../BodyPicker.tsx";

export type DraftKind = BodyChange["kind"];

/** One line of the form. `to` is a body that exists, or the name of one to be created; `name` only for a new name. */
export type DraftChange = {
  readonly key: number;
  readonly from: PickedBody;
  readonly kind: DraftKind;
  readonly to: PickedBody;
  readonly name: string;
  readonly sharePercent: string;
  readonly isCarrier: boolean;
  /** The part that passes, where the words that the form was opened with say one. */
  readonly matter: string | null;
};

export type Draft = {
  readonly day: PlainDate;
  readonly instrument: string;
  readonly issuer: string;
  readonly changes: readonly DraftChange[];
  /** Where created bodies are, by their names, as far as a person chose it. */
  readonly places: Readonly<Record<string, PickedPlace>>;
  /** What the words that the form was opened with say beyond its fields. */
  readonly beyond: ProposedReorganisation | null;
};

const NOBODY: PickedBody = { name: "", id: null };

export function emptyChange(key: number): DraftChange {
  return { key, from: NOBODY, kind: "merged", to: NOBODY, name: "", sharePercent: "", isCarrier: false, matter: null };
}

export function emptyDraft(day: PlainDate): Draft {
  return { day, instrument: "", issuer: "", changes: [emptyChange(0)], places: {}, beyond: null };
}

/** The form as it was when a recorded operation was sent, to be corrected and recorded again. */
export function draftOf({
  proposed,
  bodies,
  places,
}: Pick<AheadReorganisation, "proposed" | "bodies" | "places">): Draft {
  const { basis, creates } = proposed;
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? "";
  const picked = (target: Target | null): PickedBody => {
    if (target === null) return NOBODY;
    if ("id" in target) return { id: target.id, name: nameOf(target.id) };
    return { id: null, name: creates.find(({ key }) => key === target.key)?.name ?? "" };
  };
  const placed = creates.map(({ name, placeId }) => {
    return [name, { name: places.find(({ id }) => id === placeId)?.name ?? "", place: null }] as const;
  });
  return {
    day: proposed.effectiveOn,
    instrument: basis.instrument ?? "",
    issuer: basis.issuer ?? "",
    changes: proposed.changes.map((change, key) => ({
      ...emptyChange(key),
      kind: change.kind,
      from: picked({ id: change.from }),
      ...(change.kind === "renamed" && { name: change.name }),
      ...(change.kind === "moved" && { to: picked(change.parent) }),
      ...("to" in change && { to: picked(change.to), isCarrier: change.isCarrier, matter: change.matter }),
      ...(change.kind === "split" && { sharePercent: percentOf(change.share) }),
    })),
    places: Object.fromEntries(placed),
    beyond: proposed,
  };
}

/** As the form reads it again (`shareOf`), in Vietnamese figures. */
function percentOf(share: number | null): string {
  return share === null ? "" : String(Number((share * 100).toFixed(6))).replace(".", ",");
}

/** Receivers that do not exist yet, with whoever goes over into them. */
export function createdBy({ changes }: Pick<Draft, "changes">): ReadonlyMap<string, readonly DraftChange[]> {
  const fresh = changes.filter(({ kind, to }) => {
    return (kind === "merged" || kind === "split") && to.id === null && to.name.trim() !== "";
  });
  return Map.groupBy(fresh, ({ to }) => to.name.trim());
}

/** Where all that give stand, if that is one place. */
export function commonPlaceOf(givers: readonly DraftChange[]): PlaceId | null {
  const places = new Set(givers.map(({ from }) => from.body?.placeId ?? null));
  return places.size === 1 ? ([...places][0] ?? null) : null;
}

export function needsReceiver(kind: DraftKind): boolean {
  return kind === "merged" || kind === "split" || kind === "moved";
}

export function isComplete(draft: Draft): boolean {
  const { instrument, changes, places } = draft;
  const created = createdBy(draft);
  return (
    instrument.trim() !== "" &&
    [...created.keys()].every((name) => places[name] === undefined || isPlaced(places[name])) &&
    changes.length > 0 &&
    changes.every(
      ({ from, kind, to, name, sharePercent }) =>
        from.id !== null &&
        (!needsReceiver(kind) ||
          (kind === "moved" ? to.id !== null || created.has(to.name.trim()) : to.name.trim() !== "")) &&
        (kind !== "renamed" || name.trim() !== "") &&
        (kind !== "split" || shareOf(sharePercent) !== undefined),
    )
  );
}

function isPlaced({ name, place }: PickedPlace): boolean {
  return name.trim() === "" || place !== null;
}

/**
 * What the form says, as the operation that the server judges. A receiver that does not exist is created under its name, of the kind and
 * level of the first body that goes over into it, where all of them are, and below the same body unless that one ends as well.
 */
export function proposalOfDraft(draft: Draft): z.input<typeof ProposedReorganisation> {
  const ending = new Set(draft.changes.filter(({ kind }) => kind === "merged" || kind === "ended").map(({ from }) => from.id)); // prettier-ignore
  const { beyond } = draft;
  const created = createdBy(draft);
  const alone = createdAlone(beyond);
  const begin = new Set([...created.keys(), ...alone.map(({ name }) => name)]);
  return {
    effectiveOn: draft.day,
    basis: {
      issuedOn: null,
      sources: [],
      confidence: "stated",
      note: null,
      ...beyond?.basis,
      instrument: draft.instrument.trim(),
      issuer: draft.issuer.trim() === "" ? null : draft.issuer.trim(),
    },
    creates: [
      ...[...created].map(([name, givers]) => {
        const chosen = draft.places[name];
        const placeId = chosen === undefined ? commonPlaceOf(givers) : (chosen.place?.id ?? null);
        const known = beyond?.creates.find((body) => body.name === name);
        if (known) return { ...known, key: name, placeId, parent: namedTarget(known.parent, beyond) };
        const like = givers[0]?.from.body;
        const parent = like?.parent && !ending.has(like.parent.id) ? { id: like.parent.id } : null;
        return { key: name, name, kind: like?.kind ?? "department", level: like?.level ?? null, placeId, parent };
      }),
      ...alone.map((body) => ({ ...body, key: body.name, parent: namedTarget(body.parent, beyond) })),
    ],
    groups: (beyond?.groups ?? []).map((group) => ({
      ...group,
      members: group.members.flatMap((member) => {
        const named = namedTarget(member, beyond);
        return named === null || ("key" in named && !begin.has(named.key)) ? [] : [named];
      }),
    })),
    changes: draft.changes.map(changeOf),
  };
}

/** In the form a created body is named by its name. */
function namedTarget(target: Target | null, beyond: ProposedReorganisation | null): Target | null {
  if (target === null || "id" in target) return target;
  const named = beyond?.creates.find(({ key }) => key === target.key);
  return named ? { key: named.name } : target;
}

/** Bodies that begin with nobody going over into them: the form has no field for them, and they stay. */
function createdAlone(beyond: ProposedReorganisation | null): ProposedReorganisation["creates"] {
  if (beyond === null) return [];
  const received = new Set(beyond.changes.flatMap((change) => ("to" in change && "key" in change.to ? [change.to.key] : []))); // prettier-ignore
  return beyond.creates.filter(({ key }) => !received.has(key));
}

function changeOf(change: DraftChange): z.input<typeof BodyChange> {
  const { kind, to, name, sharePercent, isCarrier, matter } = change;
  const from = change.from.id ?? "";
  const target = to.id === null ? { key: to.name.trim() } : { id: to.id };
  switch (kind) {
    case "renamed":
      return { kind, from, name: name.trim() };
    case "ended":
      return { kind, from };
    case "moved":
      return { kind, from, parent: target };
    case "merged":
    case "split": {
      const share = kind === "merged" ? 1 : (shareOf(sharePercent) ?? null);
      return { kind, from, to: target, share, isCarrier, matter };
    }
  }
}

/** `null` where the basis is silent, `undefined` for what is no share. */
function shareOf(typed: string): number | null | undefined {
  const figure = typed.replace("%", "").replace(",", ".").trim();
  if (figure === "") return null;
  const percent = Number(figure);
  return percent >= 0 && percent <= 100 ? percent / 100 : undefined;
}
