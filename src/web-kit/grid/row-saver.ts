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

/**
 * Sends changed cells row by row and keeps every row's state. A row is under way once at a time, so that its own edits never meet
 * as strangers; whatever changes meanwhile goes with the next call. What is refused stays in the cell, marked, and is never lost.
 */
export class RowSaver {
  readonly states = new Map<string, RowState>();
  private readonly waiting = new Map<string, Map<string, Cell>>();
  private readonly send: (rows: readonly RowToSend[]) => Promise<readonly RowAnswer[]>;
  private readonly find: (id: string) => GridRow | undefined;
  private readonly changed: () => void;
  private readonly failed: () => string;
  private isSending = false;

  constructor(
    send: RowSaver["send"],
    find: RowSaver["find"],
    changed: () => void,
    /** The sentence for a call that did not come through. */
    failed: () => string,
  ) {
    this.send = send;
    this.find = find;
    this.changed = changed;
    this.failed = failed;
  }

  /** Cells whose words are known to be wrong wait in the grid; the rest of their row is saved. */
  take(patches: readonly Patch[]): void {
    for (const { rowId, key, after } of patches) {
      if (after.kind === "words" && after.problem !== null) {
        this.waiting.get(rowId)?.delete(key);
        this.states.set(rowId, { kind: "refused", message: after.problem });
        continue;
      }
      const own = this.waiting.get(rowId) ?? new Map<string, Cell>();
      this.waiting.set(rowId, own.set(key, after));
      this.states.set(rowId, { kind: "saving" });
    }
    this.changed();
    if (!this.isSending) queueMicrotask(() => void this.flush());
  }

  count(kind: RowState["kind"]): number {
    return [...this.states.values()].filter((state) => state.kind === kind).length;
  }

  private async flush(): Promise<void> {
    if (this.isSending || this.waiting.size === 0) return;
    this.isSending = true;
    const batch = [...this.waiting].slice(0, 2000);
    for (const [id] of batch) this.waiting.delete(id);
    const rows = batch.map(([id, cells]) => toSend(id, this.find(id)?.version ?? 0, cells));
    try {
      const answers = await this.send(rows);
      for (const [at, answer] of answers.entries()) this.settle(rows[at]?.id ?? "", answer);
    } catch {
      for (const [id, cells] of batch) {
        // Kept for the next try; a later change of the same cell wins.
        this.waiting.set(id, new Map([...cells, ...(this.waiting.get(id) ?? [])]));
        this.states.set(id, { kind: "refused", message: this.failed() });
      }
      this.isSending = false;
      this.changed();
      return;
    }
    this.isSending = false;
    this.changed();
    await this.flush();
  }

  /** Tries again what did not come through. */
  retry(): void {
    void this.flush();
  }

  private settle(id: string, { state, version, message, read }: RowAnswer): void {
    const row = this.find(id);
    if (state === "refused" || state === "conflict") {
      this.states.set(id, { kind: state, message });
      return;
    }
    if (row && version !== null) row.version = version;
    for (const [key, value] of Object.entries(read)) {
      if (row?.cells[key]?.kind === "words") row.cells[key] = { kind: "value", value };
    }
    const isWrong = Object.values(row?.cells ?? {}).some((cell) => cell.kind === "words" && cell.problem !== null);
    if (!this.waiting.has(id) && !isWrong) this.states.set(id, { kind: "saved" });
  }
}

function toSend(id: string, version: number, cells: ReadonlyMap<string, Cell>): RowToSend {
  const values: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  for (const [key, cell] of cells) {
    if (cell.kind === "value") values[key] = cell.value;
    else texts[key] = cell.words;
  }
  return { id, version, values, texts };
}
