import { z } from "zod";
import { NamedOrganisation, OrganisationGroupId, OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "../assignment.ts";
import { mayAnswerPart, mayCompile, mayDecide, mayReadAssignments } from "../policy.ts";
import { Part, PartAct, PartId, PartState } from "./part.ts";

const params = z.object({ assignmentId: AssignmentId });
const words = z.string().trim().min(1).max(4_000);

export const listPartsEndpoint = endpoint({
  name: "listParts",
  method: "GET",
  path: "/api/assignments/:assignmentId/parts",
  summary:
    "Who owes what to an assignment: the members of a leading group on the day, shares and opinions; the worst first",
  permission: mayReadAssignments,
  params,
  output: z.object({
    asOf: PlainDate,
    /** The day on which the assignment was over, so that what was open is no longer asked for. */
    overSince: PlainDate.nullable(),
    parts: z.array(Part).readonly(),
    /** Groups of the words that no group of the register bears the name of: nobody is known to be a member. */
    unknownGroups: z.array(z.string()).readonly(),
    mayNameGroup: z.boolean(),
    mayGive: z.boolean(),
  }),
  shows: ["assignment"],
});

export const GiveParts = z
  .object({
    kind: z.enum(["share", "opinion"]),
    organisationIds: z.array(OrganisationId).max(500),
    /** Every People's Committee of a commune that is there on the day, in one step. */
    everyCommune: z.boolean().default(false),
    words,
    dueOn: PlainDate.nullable().default(null),
    isDeemed: z.boolean().default(false),
  })
  .refine(({ kind, isDeemed }) => !isDeemed || kind === "opinion", "Only an opinion may be deemed");
export type GiveParts = z.infer<typeof GiveParts>;

export const givePartsEndpoint = endpoint({
  name: "giveParts",
  method: "POST",
  path: "/api/assignments/:assignmentId/parts",
  summary:
    "Gives shares of an assignment, or asks for opinions: one body, several, or all communes, with their own deadline",
  permission: mayCompile,
  params,
  body: GiveParts,
  output: z.object({ given: z.int(), alreadyGiven: z.int() }),
});

export const nameGroupEndpoint = endpoint({
  name: "nameGroup",
  method: "POST",
  path: "/api/assignments/:assignmentId/groups",
  summary:
    "Says which group of the register is meant by the words that lead an assignment, with the basis; the same words in what the same giver gave by the same source mean the same",
  permission: mayDecide,
  params,
  body: z.object({
    /** As the words name it. */
    name: z.string().trim().min(1).max(500),
    groupId: OrganisationGroupId,
    basis: z.string().trim().min(3).max(2_000),
  }),
  output: z.object({ assignmentId: AssignmentId, version: z.int(), others: z.int() }),
  edits: true,
});

export const answerPartEndpoint = endpoint({
  name: "answerPart",
  method: "POST",
  path: "/api/assignments/:assignmentId/parts/answers",
  summary: "A step in the life of a part: its body tells or reports, whoever compiles hands back or excuses",
  permission: mayAnswerPart,
  params,
  body: z.object({
    /** Null: the part of a member that has not said a word yet, named by its body. */
    partId: PartId.nullable(),
    organisationId: OrganisationId,
    act: PartAct,
    words: words.nullable().default(null),
    product: z.string().trim().min(1).max(2_000).nullable().default(null),
  }),
  output: z.object({ partId: PartId, state: PartState, version: z.int() }),
  edits: true,
});

/** A part that waits for the bodies of the one who asks, with the assignment that it belongs to. */
export const OwnPart = Part.extend({ assignmentId: AssignmentId, code: z.string(), wholeWords: z.string() });
export type OwnPart = z.infer<typeof OwnPart>;

export const listOwnPartsEndpoint = endpoint({
  name: "listOwnParts",
  method: "GET",
  path: "/api/assignments/parts/mine",
  summary: "Parts that wait for an answer of the caller's bodies, the worst first",
  permission: mayReadAssignments,
  output: z.object({ asOf: PlainDate, parts: z.array(OwnPart).readonly() }),
  shows: ["assignment"],
});

export const ComplementField = z.enum(["focal-body", "product", "group"]);
export type ComplementField = z.infer<typeof ComplementField>;

/** What an entitled person added to the document's words, on what ground: one version of it. */
export const Complement = z.object({
  field: ComplementField,
  ordinal: z.int(),
  body: NamedOrganisation.nullable(),
  words: z.string().nullable(),
  basis: z.string(),
  on: PlainDate,
  by: z.string(),
});
export type Complement = z.infer<typeof Complement>;
