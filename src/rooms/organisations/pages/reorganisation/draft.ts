import type { z } from "zod";
import type { PlainDate } from "#shared/plain-date.ts";
import type { BodyChange, ProposedReorganisation } from "../../model/index.ts";
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
};

export type Draft = {
  readonly day: PlainDate;
  readonly instrument: string;
  readonly issuer: string;
  readonly changes: readonly DraftChange[];
};

const NOBODY: PickedBody = { name: "", id: null };

export function emptyChange(key: number): DraftChange {
  return { key, from: NOBODY, kind: "merged", to: NOBODY, name: "", sharePercent: "", isCarrier: false };
}

export function needsReceiver(kind: DraftKind): boolean {
  return kind === "merged" || kind === "split" || kind === "moved";
}

export function isComplete({ instrument, changes }: Draft): boolean {
  return (
    instrument.trim() !== "" &&
    changes.length > 0 &&
    changes.every(
      ({ from, kind, to, name, sharePercent }) =>
        from.id !== null &&
        (!needsReceiver(kind) || (kind === "moved" ? to.id !== null : to.name.trim() !== "")) &&
        (kind !== "renamed" || name.trim() !== "") &&
        (kind !== "split" || shareOf(sharePercent) !== undefined),
    )
  );
}

/**
 * What the form says, as the operation that the server judges. A receiver that does not exist is created under its name, of the kind and
 * level of the first body that goes over into it, and below the same body unless that one ends as well.
 */
export function proposalOfDraft(draft: Draft): z.input<typeof ProposedReorganisation> {
  const ending = new Set(draft.changes.filter(({ kind }) => kind === "merged" || kind === "ended").map(({ from }) => from.id)); // prettier-ignore
  const fresh = Map.groupBy(
    draft.changes.filter(({ kind, to }) => (kind === "merged" || kind === "split") && to.id === null),
    ({ to }) => to.name.trim(),
  );
  return {
    effectiveOn: draft.day,
    basis: {
      instrument: draft.instrument.trim(),
      issuer: draft.issuer.trim() === "" ? null : draft.issuer.trim(),
      issuedOn: null,
      sources: [],
      confidence: "stated",
      note: null,
    },
    creates: [...fresh].map(([name, givers]) => {
      const like = givers[0]?.from.body;
      const parent = like?.parent && !ending.has(like.parent.id) ? { id: like.parent.id } : null;
      return { key: name, name, kind: like?.kind ?? "department", level: like?.level ?? null, placeId: null, parent };
    }),
    changes: draft.changes.map(changeOf),
  };
}

function changeOf(change: DraftChange): z.input<typeof BodyChange> {
  const { kind, to, name, sharePercent, isCarrier } = change;
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
      return { kind, from, to: target, share, isCarrier };
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
