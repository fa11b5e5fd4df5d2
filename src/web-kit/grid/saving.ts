import type { Cell, GridRow } from "./grid-types.ts";

export type RowToSend = {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
  readonly texts: Record<string, string>;
};
export type RowAnswer = {
  readonly state: "created" | "updated" | "unchanged" | "refused" | "conflict";
  readonly version: number | null;
  readonly message: string;
  /** The cells that a refusal is about. */
  readonly keys?: readonly string[] | undefined;
  /** What words that the server looked up mean. */
  readonly read: Readonly<Record<string, unknown>>;
};

/** A row as it is now, and who wrote each of its values. */
export type FreshRow = {
  readonly version: number;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly writers: Readonly<Record<string, Writer>>;
};
export type Writer = { readonly by: string; readonly at: string };

/** A cell that somebody else changed while it was being changed here: a person chooses. */
export type Dispute = {
  readonly key: string;
  readonly theirs: Cell;
  readonly mine: Cell;
  readonly writer: Writer | undefined;
};

/** What the saver asks of the list that it saves for. */
export type SaverPorts = {
  readonly send: (rows: readonly RowToSend[]) => Promise<readonly RowAnswer[]>;
  /** The row anew, where another hand changed it. */
  readonly look: (id: string) => Promise<FreshRow | undefined>;
  readonly find: (id: string) => GridRow | undefined;
  readonly put: (row: GridRow, key: string, cell: Cell) => void;
  readonly changed: () => void;
  /** The sentence for a call that did not come through. */
  readonly failed: () => string;
};
