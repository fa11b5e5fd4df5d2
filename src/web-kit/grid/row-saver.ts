import type { Cell, GridRow, Patch, RowState } from "./grid-types.ts";

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

type Change = { readonly before: Cell; readonly after: Cell };
type Changes = ReadonlyMap<string, Change>;

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

const EMPTY: Cell = { kind: "value", value: null };

/**
 * Sends changed cells row by row and keeps every row's state. A row is under way once at a time, so that its own edits never meet
 * as strangers; whatever changes meanwhile goes with the next call. What is refused stays in the cell, marked, and is never lost. Where
 * somebody else changed the row, other cells than theirs are saved all the same; for the same cell a person chooses.
 */
export class RowSaver {
  readonly states = new Map<string, RowState>();
  readonly disputes = new Map<string, readonly Dispute[]>();
  private readonly waiting = new Map<string, Map<string, Change>>();
  private readonly ports: SaverPorts;
  private isSending = false;

  constructor(ports: SaverPorts) {
    this.ports = ports;
  }

  /** Cells whose words are known to be wrong wait in the grid; the rest of their row is saved. */
  take(patches: readonly Patch[]): void {
    for (const { rowId, key, before, after } of patches) {
      if (after.kind === "words" && after.problem !== null) {
        this.waiting.get(rowId)?.delete(key);
        this.states.set(rowId, { kind: "refused", message: after.problem });
        continue;
      }
      if (this.isDisputed(rowId, key, after)) continue;
      this.wait(rowId, key, { before: this.waiting.get(rowId)?.get(key)?.before ?? before, after });
      if (!this.disputes.has(rowId)) this.states.set(rowId, { kind: "saving" });
    }
    this.go();
  }

  count(kind: RowState["kind"]): number {
    return [...this.states.values()].filter((state) => state.kind === kind).length;
  }

  /** Ends the disputes of a row: these cells keep what was written here, the others what somebody else wrote. */
  resolve(id: string, mine: ReadonlySet<string>): void {
    const row = this.ports.find(id);
    for (const dispute of this.disputes.get(id) ?? []) {
      if (mine.has(dispute.key)) this.wait(id, dispute.key, { before: dispute.theirs, after: dispute.mine });
      else if (row) this.ports.put(row, dispute.key, dispute.theirs);
    }
    this.disputes.delete(id);
    this.states.set(id, { kind: this.waiting.has(id) ? "saving" : "saved" });
    this.go();
  }

  /** Tries again what did not come through. */
  retry(): void {
    void this.flush();
  }

  private wait(id: string, key: string, change: Change): void {
    const own = this.waiting.get(id) ?? new Map<string, Change>();
    this.waiting.set(id, own.set(key, change));
  }

  private go(): void {
    this.ports.changed();
    if (!this.isSending) queueMicrotask(() => void this.flush());
  }

  /** What is typed into a cell that waits for a choice is what the choice is about. */
  private isDisputed(id: string, key: string, mine: Cell): boolean {
    const disputes = this.disputes.get(id);
    if (!disputes?.some((each) => each.key === key)) return false;
    this.disputes.set(
      id,
      disputes.map((each) => (each.key === key ? { ...each, mine } : each)),
    );
    return true;
  }

  private async flush(): Promise<void> {
    if (this.isSending || this.waiting.size === 0) return;
    this.isSending = true;
    const batch = [...this.waiting].slice(0, 2000);
    for (const [id] of batch) this.waiting.delete(id);
    const rows = batch.map(([id, cells]) => toSend(id, this.ports.find(id)?.version ?? 0, cells));
    try {
      const answers = await this.ports.send(rows);
      for (const [at, answer] of answers.entries()) await this.settle(rows[at]?.id ?? "", answer, batch[at]?.[1]);
    } catch {
      for (const [id, cells] of batch) {
        // Kept for the next try; a later change of the same cell wins.
        this.waiting.set(id, new Map([...cells, ...(this.waiting.get(id) ?? [])]));
        this.states.set(id, { kind: "refused", message: this.ports.failed() });
      }
      this.isSending = false;
      this.ports.changed();
      return;
    }
    this.isSending = false;
    this.ports.changed();
    await this.flush();
  }

  private async settle(id: string, { state, version, message, read }: RowAnswer, sent?: Changes): Promise<void> {
    const row = this.ports.find(id);
    if (state === "conflict" && row && sent) return this.rebase(row, sent, message);
    if (state === "refused" || state === "conflict") {
      this.states.set(id, { kind: state, message });
      return;
    }
    if (row && version !== null) row.version = version;
    for (const [key, value] of Object.entries(read)) {
      if (row?.cells[key]?.kind === "words") row.cells[key] = { kind: "value", value };
    }
    const isWrong = Object.values(row?.cells ?? {}).some((cell) => cell.kind === "words" && cell.problem !== null);
    if (!this.waiting.has(id) && !this.disputes.has(id) && !isWrong) this.states.set(id, { kind: "saved" });
  }

  /** Somebody else wrote the row: what they left alone is saved anew on theirs, what both changed waits for a choice. */
  private async rebase(row: GridRow, sent: Changes, message: string): Promise<void> {
    const fresh = await this.ports.look(row.id);
    if (!fresh) {
      this.states.set(row.id, { kind: "refused", message });
      return;
    }
    row.version = fresh.version;
    const known = this.disputes.get(row.id) ?? [];
    const isOwn = (key: string) => sent.has(key) || this.waiting.get(row.id)?.has(key) || known.some((each) => each.key === key); // prettier-ignore
    for (const [key, cell] of Object.entries(fresh.cells)) if (!isOwn(key)) this.ports.put(row, key, cell);
    const disputes = [...known];
    for (const [key, { before, after }] of sent) {
      const theirs = fresh.cells[key] ?? EMPTY;
      const mine = this.waiting.get(row.id)?.get(key)?.after ?? after;
      if (isSame(theirs, mine)) continue;
      if (isSame(theirs, before)) this.wait(row.id, key, { before, after: mine });
      else {
        this.waiting.get(row.id)?.delete(key);
        disputes.push({ key, theirs, mine, writer: fresh.writers[key] });
      }
    }
    if (disputes.length > 0) this.disputes.set(row.id, disputes);
    const kind = disputes.length > 0 ? "conflict" : this.waiting.has(row.id) ? "saving" : "saved";
    this.states.set(row.id, kind === "conflict" ? { kind, message } : { kind });
  }
}

function isSame(one: Cell, other: Cell): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function toSend(id: string, version: number, cells: Changes): RowToSend {
  const values: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  for (const [key, { after }] of cells) {
    if (after.kind === "value") values[key] = after.value;
    else texts[key] = after.words;
  }
  return { id, version, values, texts };
}
