import { PlainDate } from "#shared/plain-date.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { type AskedAct, type AssignmentAct, AssignmentId } from "../../model/index.ts";

export const EMPTY_DRAFT = { words: "", product: "", ownerName: "", ownerId: "", newDueOn: "", replacedBy: "" };
export type ActDraft = typeof EMPTY_DRAFT;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/u;

/** What is sent of a form: what is empty or half typed is nothing, and the server says what is missing. */
export function askedFrom(act: AssignmentAct, draft: ActDraft): Required<AskedAct> {
  const said = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    act,
    words: said(draft.words),
    product: said(draft.product),
    owner: OrganisationId.safeParse(draft.ownerId).data ?? null,
    newDueOn: PlainDate.safeParse(draft.newDueOn).data ?? null,
    replacedBy: AssignmentId.safeParse(UUID.exec(draft.replacedBy)?.[0]).data ?? null,
  };
}
