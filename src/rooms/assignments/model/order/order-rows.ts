import { PlainDate } from "#shared/plain-date.ts";
import type { GivenAssignment } from "../giving.ts";
import { bodiesOfCell } from "../tracker/bodies-of-cell.ts";
import type { OrderItem, ReadOrder } from "./contract.ts";

/** What a person changed of a proposed assignment, or typed as one; a part that is absent stands as it was read. */
export type OrderEdit = {
  readonly isIn?: boolean;
  readonly words?: string;
  readonly leads?: string;
  readonly coordinators?: string;
  readonly dueOn?: string;
  readonly product?: string;
};
export type OrderEdits = Readonly<Record<string, OrderEdit>>;

export type OrderRowLack = "words" | "leads";
export type OrderRow = Required<OrderEdit> & {
  readonly key: string;
  readonly origin: "proposed" | "undecided" | "typed";
  readonly start: number | null;
  readonly end: number | null;
  readonly deadlineWords: string | null;
  readonly confidence: number | null;
  /** What keeps it from being given. */
  readonly lacks: readonly OrderRowLack[];
};

const TYPED = "typed-";
const NOTHING = { leads: [], coordinators: [], product: null, dueOn: null, deadlineWords: null, confidence: null };

/** What the desk shows: the proposals, the sentences left to a person (out until taken in), and what was typed; in that order. */
export function orderRows(read: Pick<ReadOrder, "items" | "undecided"> | null, edits: OrderEdits): OrderRow[] {
  const typed = Object.keys(edits).filter((key) => key.startsWith(TYPED));
  return [
    ...(read?.items ?? []).map((item) => rowOf("proposed", `${item.start}-${item.end}`, item, edits)),
    ...(read?.undecided ?? []).map((sentence) => rowOf("undecided", `${sentence.start}-${sentence.end}`, { ...NOTHING, ...sentence }, edits)), // prettier-ignore
    ...typed.map((key) => rowOf("typed", key, { ...NOTHING, words: "", start: null, end: null }, edits)),
  ];
}

/** The key of one more typed assignment. */
export function nextTypedKey(edits: OrderEdits): string {
  const places = Object.keys(edits).flatMap((key) => (key.startsWith(TYPED) ? [Number(key.slice(TYPED.length))] : []));
  return `${TYPED}${Math.max(0, ...places) + 1}`;
}

type Read = Omit<OrderItem, "start" | "end" | "confidence"> & {
  readonly start: number | null;
  readonly end: number | null;
  readonly confidence: number | null;
};

function rowOf(origin: OrderRow["origin"], key: string, read: Read, edits: OrderEdits): OrderRow {
  const edit = edits[key] ?? {};
  const words = origin === "typed" ? (edit.words ?? "") : read.words;
  const leads = edit.leads ?? read.leads.join("; ");
  const lacks: OrderRowLack[] = [];
  if (words.trim() === "") lacks.push("words");
  if (bodiesOfCell(leads).leads.length === 0) lacks.push("leads");
  return {
    key,
    origin,
    words,
    start: read.start,
    end: read.end,
    isIn: edit.isIn ?? origin !== "undecided",
    leads,
    coordinators: edit.coordinators ?? read.coordinators.join("; "),
    dueOn: edit.dueOn ?? read.dueOn ?? "",
    product: edit.product ?? read.product ?? "",
    deadlineWords: read.deadlineWords,
    confidence: read.confidence,
    lacks,
  };
}

/** The bodies that a row names, as they are looked up in the register. */
export function bodiesOfRow({ leads, coordinators }: Pick<OrderRow, "leads" | "coordinators">) {
  const [led, helped] = [bodiesOfCell(leads), bodiesOfCell(coordinators)];
  return {
    leads: led.leads,
    coordinators: [...new Set([...led.coordinators, ...helped.leads, ...helped.coordinators])],
  };
}

/** A row as it is given. */
export function givenOfRow(row: OrderRow): GivenAssignment {
  const bodies = bodiesOfRow(row);
  const named = (names: readonly string[]) => names.map((name) => ({ name, organisationId: null }));
  return {
    words: row.words.trim(),
    start: row.start,
    end: row.end,
    leads: named(bodies.leads),
    coordinators: named(bodies.coordinators),
    product: row.product.trim() || null,
    dueOn: PlainDate.safeParse(row.dueOn).data ?? null,
    deadlineWords: row.deadlineWords,
    givenOn: null,
    steps: [],
  };
}
