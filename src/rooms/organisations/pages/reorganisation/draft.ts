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

/** What the form says, as the operation that the server judges; a receiver that does not exist is created under its name. */
export function proposalOfDraft(draft: Draft): z.input<typeof ProposedReorganisation> {
  const fresh = new Set(
    draft.changes
      .filter(({ kind, to }) => (kind === "merged" || kind === "split") && to.id === null)
      .map(({ to }) => to.name.trim()),
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
    creates: [...fresh].map((name) => ({
      key: name,
      name,
      kind: "department",
      level: null,
      placeId: null,
      parent: null,
    })),
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
