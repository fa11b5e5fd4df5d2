import { z } from "zod";
import { NamedOrganisation, OrganisationId, PersonBehind, PersonId, Post } from "#rooms/organisations/model/index.ts";
import { AsOfQuery } from "#rooms/places/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "./assignment.ts";
import { AssignmentsGiven, GiveAssignments } from "./giving.ts";
import { type AssignmentAct, AssignmentState } from "./life.ts";
import { AssignmentDetail, AssignmentLine, AssignmentQuery } from "./list.ts";
import { ComplementField } from "./part/contract.ts";
import {
  GIVER_ACTS,
  LEAD_ACTS,
  mayCarryOut,
  mayDecide,
  mayGive,
  mayNamePeople,
  mayReadAssignments,
  mayReadPeopleBehind,
  mayTell,
} from "./policy.ts";

const params = z.object({ assignmentId: AssignmentId });

export const getPeopleBehindEndpoint = endpoint({
  name: "getPeopleBehind",
  method: "GET",
  path: "/api/assignments/:assignmentId/people",
  summary: "Who stands behind an assignment on a day: the leading bodies of that day, and their people",
  permission: mayReadPeopleBehind,
  params,
  query: AsOfQuery,
  output: z.object({
    asOf: PlainDate,
    leads: z.array(z.object({ body: NamedOrganisation, people: z.array(PersonBehind) })),
  }),
});

export const namePersonEndpoint = endpoint({
  name: "namePerson",
  method: "POST",
  path: "/api/assignments/:assignmentId/people",
  summary: "Names a person for one post of one assignment, in the place of the body's portfolio, from a day on",
  permission: mayNamePeople,
  params,
  body: z.object({
    post: Post,
    personId: PersonId,
    handlingUnitId: OrganisationId.nullable(),
    basis: z.string().trim().min(3).max(500),
    validFrom: PlainDate,
  }),
  output: z.object({ assignmentId: AssignmentId }),
});

export const listAssignmentsEndpoint = endpoint({
  name: "listAssignments",
  method: "GET",
  path: "/api/assignments",
  summary: "Assignments by state, body and source, the most overdue first; a working body sees its own",
  permission: mayReadAssignments,
  query: AssignmentQuery,
  output: z.object({ asOf: PlainDate, items: z.array(AssignmentLine), nextCursor: z.string().nullable() }),
  shows: ["assignment"],
});

export const getAssignmentEndpoint = endpoint({
  name: "getAssignment",
  method: "GET",
  path: "/api/assignments/:assignmentId",
  summary: "One assignment as of a day: the document's words, what had happened; today also what the caller may do",
  permission: mayReadAssignments,
  params,
  query: AsOfQuery,
  output: AssignmentDetail,
  shows: ["assignment"],
});

export const giveAssignmentsEndpoint = endpoint({
  name: "giveAssignments",
  method: "POST",
  path: "/api/assignments/give",
  summary:
    "Gives one or many assignments from a document outside a plan; what the same document gave before is not given twice",
  permission: mayGive,
  body: GiveAssignments,
  output: AssignmentsGiven,
});

/** Where an assignment stands after an act, with the version to send next. */
export const Moved = z.object({
  assignmentId: AssignmentId,
  version: z.int(),
  state: AssignmentState,
  dueOn: PlainDate.nullable(),
  firstDueOn: PlainDate.nullable(),
});
export type Moved = z.infer<typeof Moved>;

const words = z.string().trim().max(4_000).nullable().default(null);
const moves = { method: "POST", params, output: Moved, edits: true } as const;

export const carryOutEndpoint = endpoint({
  ...moves,
  name: "carryOutAssignment",
  path: "/api/assignments/:assignmentId/work",
  summary: "An act of the lead body: accepts, asks for a transfer, starts, reports done, asks for an extension",
  permission: mayCarryOut,
  body: z.object({
    act: z.enum(LEAD_ACTS),
    words,
    product: z.string().trim().max(2_000).nullable().default(null),
    owner: OrganisationId.nullable().default(null),
    newDueOn: PlainDate.nullable().default(null),
  }),
});

export const tellProgressEndpoint = endpoint({
  ...moves,
  name: "tellProgress",
  path: "/api/assignments/:assignmentId/progress",
  summary: "A lead or coordinating body tells how it goes: the sign of life of an assignment",
  permission: mayTell,
  body: z.object({ words: z.string().trim().min(1).max(4_000) }),
});

export const decideAssignmentEndpoint = endpoint({
  ...moves,
  name: "decideAssignment",
  path: "/api/assignments/:assignmentId/decisions",
  summary:
    "An act of the giver: confirms, hands back, decides an extension or a transfer, sets a deadline, suspends, ends, replaces",
  permission: mayDecide,
  body: z.object({
    act: z.enum(GIVER_ACTS),
    words,
    /** Of giving again: who leads now; null: the same body. */
    owner: OrganisationId.nullable().default(null),
    newDueOn: PlainDate.nullable().default(null),
    replacedBy: AssignmentId.nullable().default(null),
  }),
});

export const setComplementEndpoint = endpoint({
  name: "setComplement",
  method: "POST",
  path: "/api/assignments/:assignmentId/complements",
  summary: "Adds to the document's words who compiles or what comes of the work, with the basis; earlier versions stay",
  permission: mayDecide,
  params,
  body: z
    .object({
      field: ComplementField.exclude(["group"]),
      organisationId: OrganisationId.nullable().default(null),
      words: z.string().trim().min(1).max(2_000).nullable().default(null),
      basis: z.string().trim().min(3).max(2_000),
    })
    .refine(({ field, organisationId, words: said }) =>
      field === "focal-body" ? organisationId !== null && said === null : organisationId === null && said !== null,
    ),
  output: z.object({ assignmentId: AssignmentId, version: z.int() }),
  edits: true,
});

/** What is asked of `actOnAssignment`, whichever endpoint it came by. */
export type AskedAct = {
  readonly act: AssignmentAct;
  readonly words?: string | null;
  readonly product?: string | null;
  readonly owner?: OrganisationId | null;
  readonly newDueOn?: PlainDate | null;
  readonly replacedBy?: AssignmentId | null;
};
