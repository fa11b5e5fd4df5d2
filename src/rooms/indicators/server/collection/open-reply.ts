import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { OpenTransaction } from "#store/index.ts";
import {
  type CollectionFormId,
  type CollectionReply,
  nextReplyState,
  type ReplyAct,
  type ReplyState,
} from "../../model/collection/index.ts";
import { findForm, lockReply, type StoredForm } from "./form-queries.ts";

export type WhichReply = { readonly formId: CollectionFormId; readonly organisationId: OrganisationId };
export type OpenedReply = {
  readonly form: StoredForm;
  readonly reply: CollectionReply;
  /** Where the act leads. */
  readonly next: ReplyState;
};

/** The form with one body's reply, which nobody else acts on until the transaction ends; refused where the act may not follow now. */
export async function openReply(
  transaction: OpenTransaction,
  act: Act,
  { formId, organisationId }: WhichReply,
  by: ReplyAct,
): Promise<Outcome<OpenedReply, "form-not-found" | "reply-not-open">> {
  const form = await findForm(transaction, act, formId);
  const reply = await lockReply(transaction, act, formId, organisationId);
  if (!form || !reply) return refuse("form-not-found");
  const next = nextReplyState(reply.state, by);
  return next.ok ? done({ form, reply, next: next.value }) : next;
}
