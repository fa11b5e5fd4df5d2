import { useSending } from "#web-kit/use-sending.ts";
import {
  type AskedAct,
  type AssignmentId,
  carryOutEndpoint,
  decideAssignmentEndpoint,
  getAssignmentEndpoint,
  getBoardEndpoint,
  getDueCalendarEndpoint,
  getMyWorkEndpoint,
  getTimelineEndpoint,
  GIVER_ACTS,
  LEAD_ACTS,
  listAssignmentsEndpoint,
  rankBodiesEndpoint,
  summariseAssignmentsEndpoint,
  tellProgressEndpoint,
} from "../../model/index.ts";

const RENEWS = [
  getAssignmentEndpoint,
  getMyWorkEndpoint,
  listAssignmentsEndpoint,
  summariseAssignmentsEndpoint,
  rankBodiesEndpoint,
  getBoardEndpoint,
  getDueCalendarEndpoint,
  getTimelineEndpoint,
] as const;

/** Sends an act by the endpoint that takes it. */
export function useActing(assignmentId: AssignmentId, onDone: () => void) {
  const work = useSending(carryOutEndpoint, RENEWS, onDone);
  const tell = useSending(tellProgressEndpoint, RENEWS, onDone);
  const decide = useSending(decideAssignmentEndpoint, RENEWS, onDone);
  const params = { assignmentId };

  function send(version: number, asked: Required<AskedAct>): void {
    const { words, product, owner, newDueOn, replacedBy } = asked;
    const leadAct = LEAD_ACTS.find((act) => act === asked.act);
    const giverAct = GIVER_ACTS.find((act) => act === asked.act);
    if (leadAct) work.send({ params, version, body: { act: leadAct, words, product, owner, newDueOn } });
    else if (giverAct) decide.send({ params, version, body: { act: giverAct, words, owner, newDueOn, replacedBy } });
    else tell.send({ params, version, body: { words: words ?? "" } });
  }
  return {
    send,
    isSending: work.isSending || tell.isSending || decide.isSending,
    problem: work.problem ?? tell.problem ?? decide.problem,
  };
}
