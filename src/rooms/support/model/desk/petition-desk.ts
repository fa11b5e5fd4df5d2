import { z } from "zod";
import { daysBetween } from "#rooms/calendar/model/index.ts";
import { NamedOrganisation } from "#rooms/organisations/model/index.ts";
import type { Actor } from "#shared/act.ts";
import { rowPolicy } from "#shared/permission.ts";
import { PlainDate } from "#shared/plain-date.ts";

export const PetitionId = z.uuid().brand<"PetitionId">();
export type PetitionId = z.infer<typeof PetitionId>;

/** A body petitions for itself; the office enters what it was told. */
export const mayAskPetition = rowPolicy("support.ask-petition", {
  everywhere: ["office"],
  own: ["lead", "coordinator", "approving-leader"],
});
/** The body that was asked answers; the office answers for any. */
export const mayAnswerPetition = rowPolicy("support.answer-petition", {
  everywhere: ["office"],
  own: ["lead", "coordinator", "approving-leader"],
});

/** How it was answered: the words of the register. */
export const PetitionOutcome = z.enum(["answered", "solved", "refused"]);
export type PetitionOutcome = z.infer<typeof PetitionOutcome>;

/** Where it came from; null: it stands by itself. */
export const PetitionSubject = z.object({ kind: z.enum(["assignment", "report"]), id: z.uuid() });
export type PetitionSubject = z.infer<typeof PetitionSubject>;

/** A petition on its way to its answer. */
export const FollowedPetition = z.object({
  id: PetitionId,
  version: z.int(),
  code: z.string(),
  words: z.string(),
  petitioner: z.string().nullable(),
  answerer: NamedOrganisation.nullable(),
  askedOn: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  answeredOn: PlainDate.nullable(),
  outcome: PetitionOutcome.nullable(),
  answer: z.string().nullable(),
  subject: PetitionSubject.nullable(),
  mayAnswer: z.boolean(),
});
export type FollowedPetition = z.infer<typeof FollowedPetition>;

export type PetitionStanding =
  | { readonly kind: "late"; readonly days: number }
  | { readonly kind: "open" | PetitionOutcome };

export function petitionStandingOf(
  { dueOn, answeredOn, outcome }: Pick<FollowedPetition, "dueOn" | "answeredOn" | "outcome">,
  on: PlainDate,
): PetitionStanding {
  if (answeredOn !== null) return { kind: outcome ?? "answered" };
  return dueOn !== null && dueOn < on ? { kind: "late", days: daysBetween(dueOn, on) } : { kind: "open" };
}

export function mayAnswer(actor: Actor, answererId: string | null): boolean {
  return mayAnswerPetition(actor, { bodies: answererId === null ? [] : [answererId] }).ok;
}
