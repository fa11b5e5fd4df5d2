import type { PlainDate } from "#shared/plain-date.ts";
import type { z } from "zod";
import type { AskedRow, EndedPlaceDecision, PlaceChange } from "../../model/index.ts";
import type { PickedPlace } from "../PlacePicker.tsx";

export type DraftKind = PlaceChange["parts"][number]["kind"];

/** One line of the form. `to` is a place that exists, or the name of one that begins, with its code. */
export type DraftPart = {
  readonly key: number;
  readonly from: PickedPlace;
  readonly kind: DraftKind;
  readonly to: PickedPlace;
  readonly code: string;
  readonly sharePercent: string;
};

export type Draft = {
  readonly day: PlainDate;
  readonly instrument: string;
  readonly issuer: string;
  readonly parts: readonly DraftPart[];
};

/** What a person has said so far of one row that asks. */
export type DraftDecision = {
  readonly kind: EndedPlaceDecision["kind"] | "";
  readonly to: string;
  readonly basis: string;
};

const NOBODY: PickedPlace = { name: "", place: null };
const DESIGNATION = /^(?:tỉnh|thành phố|quận|huyện|thị xã|phường|thị trấn|xã|đặc khu)(?=\s)/iu;

export function emptyPart(key: number): DraftPart {
  return { key, from: NOBODY, kind: "merged", to: NOBODY, code: "", sharePercent: "" };
}

/** A receiver that does not exist begins with the change: it needs the word of the law before its name, and a code. */
export function isNewPlace({ kind, to }: DraftPart): boolean {
  return kind !== "ended" && to.place === null && to.name.trim() !== "";
}

export function isComplete({ instrument, parts }: Draft): boolean {
  return (
    instrument.trim() !== "" &&
    parts.length > 0 &&
    parts.every((part) => {
      if (part.from.place === null) return false;
      if (part.kind === "ended" || part.to.place !== null) return true;
      return DESIGNATION.test(part.to.name.trim()) && part.code.trim() !== "";
    })
  );
}

/** What the form says, as the operation that the server judges. */
export function changeOfDraft(
  draft: Draft,
  decisions: Readonly<Record<string, DraftDecision>>,
): z.input<typeof PlaceChange> {
  const fresh = new Map(draft.parts.filter(isNewPlace).map((part) => [part.code.trim(), part]));
  const basis = {
    instrument: draft.instrument.trim(),
    issuer: draft.issuer.trim() === "" ? null : draft.issuer.trim(),
    issuedOn: null,
    sources: [],
    confidence: "stated" as const,
    note: null,
  };
  return {
    effectiveOn: draft.day,
    basis,
    creates: [...fresh].map(([code, part]) => createdPlace(code, part, draft.day)),
    parts: draft.parts.map((part) => ({
      kind: part.kind,
      from: part.from.place?.code ?? "",
      to: part.kind === "ended" ? null : codeOfReceiver(part),
      share: shareOf(part),
      matter: null,
    })),
    decisions: Object.fromEntries(
      Object.entries(decisions).flatMap(([id, { kind, to, basis: why }]) =>
        kind === "" ? [] : [[id, { kind, to: kind === "rebased" ? to : null, basis: why.trim() }] as const],
      ),
    ),
  };
}

function codeOfReceiver({ to, code }: DraftPart): string {
  return to.place?.code ?? code.trim();
}

/** Absent for a split: the law does not say; the whole for a merger. */
function shareOf({ kind, sharePercent }: DraftPart): number | null {
  if (kind !== "split") return 1;
  const percent = Number(sharePercent.replace(",", "."));
  return sharePercent.trim() === "" || !Number.isFinite(percent) ? null : percent / 100;
}

/** Of the level and the region of what it came from; the server hangs it where that hung. */
function createdPlace(code: string, { from, to }: DraftPart, day: PlainDate) {
  const name = to.name.trim();
  const days = { validFrom: day, validTo: null };
  return {
    code,
    kind: from.place?.kind ?? "commune",
    designation: DESIGNATION.exec(name)?.[0] ?? "",
    region: from.place?.region ?? null,
    statisticsCode: null,
    areaHectares: null,
    ...days,
    names: [{ kind: "official" as const, name, ...days }],
    parents: [],
    provenance: { sources: [], confidence: "stated" as const, note: null },
  };
}

/** The places that the draft lets follow the one that a row counts for. */
export function receiversOf({ parts }: Draft, { placeId }: Pick<AskedRow, "placeId">) {
  return parts
    .filter(({ from, kind }) => from.place?.id === placeId && kind !== "ended")
    .map((part) => ({ code: codeOfReceiver(part), name: part.to.name.trim() }));
}

export function isDecided({ kind, to, basis }: DraftDecision | undefined = { kind: "", to: "", basis: "" }): boolean {
  return kind !== "" && basis.trim().length >= 3 && (kind !== "rebased" || to !== "");
}
