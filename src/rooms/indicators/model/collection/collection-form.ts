import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { Instant, PlainDate } from "#shared/plain-date.ts";
import { type Indicator, IndicatorId } from "../indicator.ts";
import { Stage, StatedValue } from "../observation.ts";
import { PeriodText } from "../observed-period.ts";
import { partKey } from "../part.ts";

export const CollectionFormId = z.uuid().brand<"CollectionFormId">();
export type CollectionFormId = z.infer<typeof CollectionFormId>;

/** A row of a form (biểu thu thập): an indicator, or a part of it by industry or group, of one place or of whichever body answers. */
export const FormRow = z.object({
  indicatorId: IndicatorId,
  /** Of which place its figures speak; null: of the place of the body that answers. */
  placeId: StatedValue.shape.placeId,
  industry: StatedValue.shape.industry,
  group: StatedValue.shape.group,
});
export type FormRow = z.infer<typeof FormRow>;

/** A column: of which period the figures are, and how sure they are meant to be. */
export const FormColumn = z.object({ title: z.string().trim().min(1).max(120), period: PeriodText, stage: Stage });
export type FormColumn = z.infer<typeof FormColumn>;

export const MOST_ROWS = 200;

export const FormFields = z.object({
  title: z.string().trim().min(3).max(300),
  note: z.string().trim().max(2_000).nullable().default(null),
  dueOn: PlainDate,
  rows: z.array(FormRow).min(1).max(MOST_ROWS),
  columns: z.array(FormColumn).min(1).max(12),
});
export type FormFields = z.infer<typeof FormFields>;

const ReplyState = z.enum(["asked", "submitted", "returned", "accepted"]);
export type ReplyState = z.infer<typeof ReplyState>;
export type ReplyAct = "fill" | "submit" | "return" | "accept";

export const CollectionReply = z.object({
  organisationId: OrganisationId,
  placeId: z.uuid().nullable(),
  state: ReplyState,
  reason: z.string().nullable(),
  submittedBy: z.string().nullable(),
  submittedAt: Instant.nullable(),
  filled: z.int(),
  reminders: z.int(),
  remindedOn: PlainDate.nullable(),
  version: z.int(),
});
export type CollectionReply = z.infer<typeof CollectionReply>;

/**
 * A cell is bound to the row's indicator, the place of the row or else of the body, and the column's period. Of a share it holds what was counted and of what;
 * its value alone says that only the quotient is known.
 */
export const FormCell = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  value: StatedValue.shape.value,
  numerator: StatedValue.shape.numerator,
  denominator: StatedValue.shape.denominator,
});
export type FormCell = z.infer<typeof FormCell>;
export type CellFigures = Pick<FormCell, "value" | "numerator" | "denominator">;
/** The figures of a cell in the order in which a form asks for them. */
export const SHARE_FIGURES = ["numerator", "denominator", "value"] as const;
export type FormFigure = keyof CellFigures;

/** What a row of the indicator asks for in each of its cells. */
export function figuresAsked({ accumulation }: Pick<Indicator, "accumulation">): readonly FormFigure[] {
  return accumulation === "share" ? SHARE_FIGURES : ["value"];
}

export function isCellEmpty({ value, numerator, denominator }: CellFigures): boolean {
  return value === null && numerator === null && denominator === null;
}

/** A share whose parts nobody stated: it stands, but can be put together with no other. */
export function isQuotientOnly({ value, numerator, denominator }: CellFigures): boolean {
  return value !== null && numerator === null && denominator === null;
}

const NEXT: Readonly<Record<ReplyState, Partial<Record<ReplyAct, ReplyState>>>> = {
  asked: { fill: "asked", submit: "submitted" },
  returned: { fill: "returned", submit: "submitted" },
  submitted: { return: "returned", accept: "accepted" },
  accepted: {},
};

/** Where a reply goes by an act; what was submitted is no longer changed, and what was accepted is at its end. */
export function nextReplyState(state: ReplyState, act: ReplyAct): Outcome<ReplyState, "reply-not-open"> {
  const next = NEXT[state][act];
  return next === undefined ? refuse("reply-not-open", { state }) : done(next);
}

/** Not yet submitted, or sent back, after the day by which it was due. */
export function isReplyLate({ state }: Pick<CollectionReply, "state">, dueOn: PlainDate, on: PlainDate): boolean {
  return (state === "asked" || state === "returned") && dueOn < on;
}

/**
 * The place that a figure speaks of: the row's, where it names one, else that of the body that answers. The indicator's own place is the
 * whole, any other a part. A department has no place: by rows with places it answers for many.
 */
export function placeOfFigure(
  rowPlace: string | null,
  replyPlace: string | null,
  indicatorPlace: string | null,
): string | null {
  const place = rowPlace ?? replyPlace;
  return place === indicatorPlace ? null : place;
}

/** Rows that ask for the same part of one indicator, each of another place: together they are one line of the merged figures. */
export function linesOf(rows: readonly FormRow[]): { readonly rows: readonly number[] }[] {
  const lines = Map.groupBy(rows.keys(), (at) => {
    const { indicatorId, industry, group } = rows[at] ?? { indicatorId: "", industry: null, group: null };
    return `${indicatorId} ${partKey({ placeId: null, industry, group })}`;
  });
  return [...lines.values()].map((own) => ({ rows: own }));
}
