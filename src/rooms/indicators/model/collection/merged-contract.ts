import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { CollectionFormId, FormCell } from "./collection-form.ts";
import { CellProblem, getFormEndpoint } from "./contract.ts";
import { NOT_MERGED } from "./merge.ts";
import { mayMakeForms, mayReadMergedForms } from "./policy.ts";

const params = z.object({ formId: CollectionFormId });
const Why = z.enum(NOT_MERGED);
const Figures = FormCell.pick({ value: true, numerator: true, denominator: true });

export const getMergedFormEndpoint = endpoint({
  name: "getMergedForm",
  method: "GET",
  path: "/api/collection-forms/:formId/merged",
  summary: "Accepted replies put together: amounts added up, a share as its numerators over its denominators; how many are missing and why", // prettier-ignore
  permission: mayReadMergedForms,
  params,
  output: z.object({
    form: getFormEndpoint.output,
    /** Rows of one part of an indicator, put together whatever their places. */
    lines: z.array(z.object({ rows: z.array(z.int()) })),
    cells: z.array(
      z.object({
        line: z.int(),
        column: z.int(),
        /** Null: a rate merges with no other. */
        merged: Figures.extend({
          merged: z.int(),
          asked: z.int(),
          left: z.array(z.object({ why: Why, count: z.int() })),
        }).nullable(),
      }),
    ),
    mayRecord: z.boolean(),
  }),
  shows: ["collection-form", "collection-reply"],
});
export type MergedForm = z.output<typeof getMergedFormEndpoint.output>;

/** Apart from the table: of two hundred rows and all communes the figures of bodies are a quarter of a million. */
export const getMergedLineEndpoint = endpoint({
  name: "getMergedFormLine",
  method: "GET",
  path: "/api/collection-forms/:formId/merged/:line",
  summary:
    "From which figures one merged line comes: each body's for each place, and which of them are not in it and why",
  permission: mayReadMergedForms,
  params: params.extend({ line: z.coerce.number().int().nonnegative() }),
  output: z.object({
    figures: z.array(
      Figures.extend({
        row: z.int(),
        column: z.int(),
        body: OrganisationId,
        /** Null: the figure is in the merged one. */
        why: Why.nullable(),
        isAccepted: z.boolean(),
      }),
    ),
  }),
  shows: ["collection-form", "collection-reply"],
});
export type MergedLine = z.output<typeof getMergedLineEndpoint.output>;

export const recordMergedEndpoint = endpoint({
  name: "recordMergedForm",
  method: "POST",
  path: "/api/collection-forms/:formId/merged",
  summary: "Merged figures of which no body is missing become values of the whole, on a person's stated ground",
  permission: mayMakeForms,
  params,
  body: z.object({ basis: z.string().trim().min(3).max(1_000) }),
  output: z.object({ recorded: z.int(), unchanged: z.int(), problems: z.array(CellProblem) }),
});
