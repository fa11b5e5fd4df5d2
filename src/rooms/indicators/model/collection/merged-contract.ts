import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { CollectionFormId, FormCell } from "./collection-form.ts";
import { CellProblem, getFormEndpoint } from "./contract.ts";
import { NOT_MERGED } from "./merge.ts";
import { mayMakeForms, mayReadMergedForms } from "./policy.ts";

const params = z.object({ formId: CollectionFormId });
const Figures = FormCell.pick({ value: true, numerator: true, denominator: true });

export const getMergedFormEndpoint = endpoint({
  name: "getMergedForm",
  method: "GET",
  path: "/api/collection-forms/:formId/merged",
  summary: "Accepted replies put together: amounts added up, a share as its numerators over its denominators; who is missing and why", // prettier-ignore
  permission: mayReadMergedForms,
  params,
  output: z.object({
    form: getFormEndpoint.output,
    cells: z.array(
      FormCell.pick({ row: true, column: true }).extend({
        /** Null: a rate merges with no other. */
        merged: Figures.extend({
          merged: z.int(),
          left: z.array(z.object({ body: OrganisationId, why: z.enum(NOT_MERGED) })),
        }).nullable(),
        given: z.array(Figures.extend({ body: OrganisationId })),
      }),
    ),
    mayRecord: z.boolean(),
  }),
  shows: ["collection-form", "collection-reply"],
});
export type MergedForm = z.output<typeof getMergedFormEndpoint.output>;

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
