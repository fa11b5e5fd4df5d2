import { type Answer, callEndpoint } from "#web-kit/call-endpoint.ts";
import {
  judgeOutgoingEndpoint,
  type OutgoingAct,
  type OutgoingDetail,
  type OutgoingMoved,
  rewriteOutgoingEndpoint,
  submitOutgoingEndpoint,
} from "../model/index.ts";

/** Sends an act that needs no more than a reason; rewriting and issuing have forms of their own. */
export async function sendOutgoingAct(
  { id, version }: Pick<OutgoingDetail, "id" | "version">,
  act: OutgoingAct,
  reason: string,
  key: string,
): Promise<Answer<OutgoingMoved>> {
  const call = { params: { outgoingId: id }, version, idempotencyKey: key };
  switch (act) {
    case "renew":
      return callEndpoint(rewriteOutgoingEndpoint, { ...call, body: { act } });
    case "submit":
    case "withdraw":
      return callEndpoint(submitOutgoingEndpoint, { ...call, body: { act, reason: reason.trim() || null } });
    case "approve":
    case "return":
      return callEndpoint(judgeOutgoingEndpoint, { ...call, body: { act, reason: reason.trim() || null } });
    case "rewrite":
    case "issue":
      throw new Error("Rewriting and issuing are sent by their forms");
  }
}
