import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import { plusDays } from "#rooms/calendar/model/index.ts";
import { askPetition } from "./desk/ask-petition.ts";

/** The desk of petitions; the registers of this room are walked as registers. */
export const walkSupport: GivenWalk = async (db, act, { mark, body }) => {
  const asked = {
    words: mark,
    petitionerId: OrganisationId.parse(body),
    answererId: OrganisationId.parse(body),
    dueOn: plusDays(act.on, 10),
    subject: null,
  };
  const petition = await askPetition(db, act, asked);
  if (!petition.ok) throw new Error(petition.refusal.code);
  const { petitionId } = petition.value;
  return {
    listPetitionsAbout: { query: { kind: "assignment", id: "01900000-0000-7000-8000-000000000009" } },
    listOwnPetitions: {},
    askPetition: { body: asked },
    answerPetition: { params: { petitionId }, version: 1, body: { outcome: "answered", answer: mark } },
  };
};
