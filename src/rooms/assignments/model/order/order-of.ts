import { type DocumentFace, isInternalText, type Reading } from "#rooms/documents/model/index.ts";
import { dueOnOf, type Extraction, type Proposal } from "#rooms/extraction/model/index.ts";
import type { AssignmentSource } from "../giving.ts";
import type { OrderItem, ReadOrder } from "./contract.ts";

const KIND_OF_TYPE: Readonly<Record<string, AssignmentSource["kind"]>> = {
  "công văn": "dispatch",
  "thông báo": "conclusion",
  "thông báo kết luận": "conclusion",
  "kết luận": "conclusion",
  "công điện": "telegram",
  "quyết định": "decision",
  thư: "letter",
};

/** What the words of a document order, each with its place in them; sentences that bind and name nobody, or were not understood, stand beside. */
export function orderOf({ text, face }: Reading, { proposals, sentences }: Extraction): Omit<ReadOrder, "before"> {
  const ofNobody = proposals.filter(({ kind }) => kind === "solution");
  const unread = sentences.filter(({ isBinding, fate }) => isBinding && fate === "undecided");
  const undecided = [...ofNobody, ...unread].toSorted((one, other) => one.start - other.start);
  return {
    text,
    isInternal: isInternalText(text),
    kind: kindOf(face),
    number: face.number,
    issuedOn: face.issuedOn,
    issuer: face.issuer,
    summary: face.title,
    items: proposals.flatMap((proposal) => itemOf(proposal)),
    undecided: undecided.map(({ start, end }) => ({ words: text.slice(start, end).trim(), start, end })),
  };
}

function kindOf({ type }: DocumentFace): AssignmentSource["kind"] {
  return type === null ? "other" : (KIND_OF_TYPE[type.toLowerCase()] ?? "other");
}

function itemOf(proposal: Proposal): OrderItem[] {
  if (proposal.kind !== "assignment") return [];
  const { quote, start, end, leads, coordinators, product, deadline, confidence } = proposal;
  const names = (bodies: typeof leads) => [...new Set(bodies.map((body) => body.quote))];
  return [
    {
      words: quote.trim(),
      start,
      end,
      leads: names(leads),
      coordinators: names(coordinators),
      product: product?.quote ?? null,
      dueOn: dueOnOf(deadline),
      deadlineWords: deadline?.words.quote ?? null,
      confidence,
    },
  ];
}
