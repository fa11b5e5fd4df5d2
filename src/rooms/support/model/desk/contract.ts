import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { mayReadProposals } from "../policy.ts";
import {
  FollowedPetition,
  mayAnswerPetition,
  mayAskPetition,
  PetitionId,
  PetitionOutcome,
  PetitionSubject,
} from "./petition-desk.ts";

const listed = z.object({ asOf: PlainDate, petitions: z.array(FollowedPetition).readonly() });

export const listPetitionsAboutEndpoint = endpoint({
  name: "listPetitionsAbout",
  method: "GET",
  path: "/api/petition-desk",
  summary: "The petitions that came from one assignment or one report, with their answers",
  permission: mayReadProposals,
  query: z.object({ kind: PetitionSubject.shape.kind, id: z.uuid() }),
  output: listed.extend({ mayAsk: z.boolean() }),
  shows: ["petition"],
});

export const listOwnPetitionsEndpoint = endpoint({
  name: "listOwnPetitions",
  method: "GET",
  path: "/api/petition-desk/mine",
  summary: "Petitions that the caller's bodies are to answer, the most overdue first, and what these bodies asked; to the office, all without an answer",
  permission: mayReadProposals,
  output: z.object({
    asOf: PlainDate,
    toAnswer: z.array(FollowedPetition).readonly(),
    /** Of one's own bodies: without an answer first, then what was answered of late. */
    asked: z.array(FollowedPetition).readonly(),
    hasMore: z.boolean(),
  }),
  shows: ["petition"],
}); // prettier-ignore

export const AskPetition = z.object({
  words: z.string().trim().min(3).max(1_000),
  petitionerId: OrganisationId,
  answererId: OrganisationId,
  dueOn: PlainDate,
  subject: PetitionSubject.nullable(),
});
export type AskPetition = z.infer<typeof AskPetition>;

export const askPetitionEndpoint = endpoint({
  name: "askPetition",
  method: "POST",
  path: "/api/petition-desk",
  summary: "A body petitions: what, to whom, answered by when, and which assignment or report it comes from",
  permission: mayAskPetition,
  body: AskPetition,
  output: z.object({ petitionId: PetitionId, code: z.string() }),
});

export const answerPetitionEndpoint = endpoint({
  name: "answerPetition",
  method: "POST",
  path: "/api/petition-desk/:petitionId/answer",
  summary: "The body that was asked answers a petition",
  permission: mayAnswerPetition,
  params: z.object({ petitionId: PetitionId }),
  body: z.object({ outcome: PetitionOutcome, answer: z.string().trim().min(3).max(4_000) }),
  output: z.object({ petitionId: PetitionId, version: z.int() }),
  edits: true,
});
