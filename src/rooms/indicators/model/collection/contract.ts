import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { Indicator } from "../indicator.ts";
import { CollectionFormId, CollectionReply, FormCell, FormColumn, FormFields, FormRow } from "./collection-form.ts";
import { mayFillForms, mayMakeForms, mayReadForms } from "./policy.ts";

const params = z.object({ formId: CollectionFormId });
export const replyParams = params.extend({ organisationId: OrganisationId });
const SHOWS = ["collection-form", "collection-reply"] as const;

export const FormLine = z.object({
  id: CollectionFormId,
  title: z.string(),
  dueOn: PlainDate,
  state: z.enum(["draft", "sent", "closed"]),
  asked: z.int(),
  submitted: z.int(),
  accepted: z.int(),
  late: z.int(),
});
export type FormLine = z.infer<typeof FormLine>;

export const listFormsEndpoint = endpoint({
  name: "listCollectionForms",
  method: "GET",
  path: "/api/collection-forms",
  summary: "Collection forms with how many bodies have answered; a working body sees those that ask it",
  permission: mayReadForms,
  output: z.object({
    on: PlainDate,
    items: z.array(FormLine),
    /** Bodies × the newest forms. */
    bodies: z.array(z.object({ id: OrganisationId, name: z.string() })),
    cells: z.array(
      CollectionReply.pick({ organisationId: true, state: true, reminders: true, remindedOn: true }).extend({
        formId: CollectionFormId,
      }),
    ),
    mayMake: z.boolean(),
  }),
  shows: SHOWS,
});

export const getFormEndpoint = endpoint({
  name: "getCollectionForm",
  method: "GET",
  path: "/api/collection-forms/:formId",
  summary:
    "A collection form with its rows, columns and the bodies asked; a working body sees only its own reply and the rows that ask it",
  permission: mayReadForms,
  params,
  output: z.object({
    on: PlainDate,
    id: CollectionFormId,
    title: z.string(),
    note: z.string().nullable(),
    dueOn: PlainDate,
    state: FormLine.shape.state,
    rows: z.array(
      FormRow.extend({
        /** Its number in the form, which whoever sees only some of the rows names them by. */
        row: z.int(),
        /** Its name on the day; null: the place is the answering body's. */
        placeName: z.string().nullable(),
        ...Indicator.pick({ code: true, name: true, unit: true, accumulation: true }).shape,
        /** What a share counts and of what. */
        numerator: z.string().nullable(),
        denominator: z.string().nullable(),
      }),
    ),
    columns: z.array(FormColumn),
    replies: z.array(
      CollectionReply.extend({
        name: z.string(),
        /** How many cells it is asked for. */
        asked: z.int(),
      }),
    ),
    /** Places asked for beside others that lie in them: told to whoever puts the figures together. */
    overlaps: z.array(z.object({ outer: z.string(), inner: z.array(z.string()) })),
    mayMake: z.boolean(),
    mayReadMerged: z.boolean(),
  }),
  shows: SHOWS,
});

export const makeFormEndpoint = endpoint({
  name: "makeCollectionForm",
  method: "POST",
  path: "/api/collection-forms",
  summary: "Makes a collection form: rows are indicators or parts of them, columns are periods",
  permission: mayMakeForms,
  body: FormFields.extend({
    /** Places of which one lies in another are asked for on purpose. */
    withOverlaps: z.boolean().default(false),
  }),
  output: z.object({ formId: CollectionFormId, dueOn: PlainDate }),
});

export const sendFormEndpoint = endpoint({
  name: "sendCollectionForm",
  method: "POST",
  path: "/api/collection-forms/:formId/send",
  summary: "Asks bodies for their figures; all communes in one step; whoever was asked before is not asked twice",
  permission: mayMakeForms,
  params,
  body: z.object({ bodies: z.array(OrganisationId).max(500), toAllCommunes: z.boolean().default(false) }),
  output: z.object({
    asked: z.int(),
    known: z.int(),
    /** Bodies whom no row of the form asks: nothing is sent to them. */
    without: z.int(),
  }),
});

export const remindFormEndpoint = endpoint({
  name: "remindCollectionForm",
  method: "POST",
  path: "/api/collection-forms/:formId/reminders",
  summary: "Chases the bodies named, or all that have not answered; each reminder is counted",
  permission: mayMakeForms,
  params,
  body: z.object({ bodies: z.array(OrganisationId).max(500).nullable() }),
  output: z.object({ reminded: z.int() }),
});

export const getReplyEndpoint = endpoint({
  name: "getCollectionReply",
  method: "GET",
  path: "/api/collection-forms/:formId/replies/:organisationId",
  summary: "The figures of one body in a collection form",
  permission: mayReadForms,
  params: replyParams,
  output: z.object({
    reply: CollectionReply.extend({ name: z.string() }),
    /** The rows of the form that ask this body, by their number. */
    rows: z.array(z.int()),
    cells: z.array(FormCell),
    mayFill: z.boolean(),
    mayDecide: z.boolean(),
  }),
  shows: SHOWS,
});

export const fillReplyEndpoint = endpoint({
  name: "fillCollectionReply",
  method: "POST",
  path: "/api/collection-forms/:formId/replies/:organisationId/cells",
  summary: "Keeps figures of a body in a form; nothing is judged until the form is submitted",
  permission: mayFillForms,
  params: replyParams,
  body: z.object({ cells: z.array(FormCell).min(1).max(2_400) }),
  output: z.object({ filled: z.int() }),
});

export const CellProblem = z.object({
  row: z.int(),
  column: z.int(),
  weight: z.enum(["refused", "asks"]),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CellProblem = z.infer<typeof CellProblem>;

export const submitReplyEndpoint = endpoint({
  name: "submitCollectionReply",
  method: "POST",
  path: "/api/collection-forms/:formId/replies/:organisationId/submission",
  summary: "Submits a body's figures once none is impossible and what surprises or is missing has an answer",
  permission: mayFillForms,
  params: replyParams,
  body: z.object({ answer: z.string().trim().max(1_000).nullable().default(null) }),
  output: z.object({ isSubmitted: z.boolean(), problems: z.array(CellProblem) }),
});

export const decideReplyEndpoint = endpoint({
  name: "decideCollectionReply",
  method: "POST",
  path: "/api/collection-forms/:formId/replies/:organisationId/decision",
  summary: "Accepts a reply, so that its figures become observations, or returns it with a reason",
  permission: mayMakeForms,
  params: replyParams,
  body: z.object({ act: z.enum(["accept", "return"]), reason: z.string().trim().max(1_000).nullable().default(null) }),
  output: z.object({ recorded: z.int() }),
});
