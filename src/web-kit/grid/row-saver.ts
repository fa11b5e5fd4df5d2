import type { Cell, GridRow, Patch, RowState } from "./grid-types.ts";
import type { Dispute, RowAnswer, RowToSend, SaverPorts } from "./saving.ts";
import { type Change, type Changes, UnsavedCells } from "./unsaved-cells.ts";

const MOST_AT_ONCE = 2_000;
const EMPTY: Cell = { kind: "value", value: null };

/**
 * Sends changed cells row by row and keeps every row's state. A row is under way once at a time, so that its own edits never meet
 * as strangers; whatever changes meanwhile goes with the next call. What is refused stays in the cell, marked, and is never lost: neither
 * when the list is sorted or narrowed anew, nor when it is tried again. Where somebody else changed the row, other cells than theirs are
 * saved all the same; for the same cell a person chooses.
 */
export class RowSaver {
  readonly states = new Map<string, RowState>();
  readonly disputes = new Map<string, readonly Dispute[]>();
  private readonly waiting = new UnsavedCells();
  private readonly underWay = new UnsavedCells();
  /** Cells that were refused, here or by the server: they wait for a person. */
  private readonly held = new UnsavedCells();
  /** What the server said of a row that it refused, and of which cells. */
  private readonly refusals = new Map<string, Pick<RowAnswer, "message" | "keys">>();
  /** Rows that were written, also when another view of the list does not hold them. */
  private readonly known = new Map<string, GridRow>();
  private readonly ports: SaverPorts;
  private isSending = false;

  constructor(ports: SaverPorts) {
    this.ports = ports;
  }

  /** Cells whose words are known to be wrong wait in the grid; the rest of their row is saved. */
  take(patches: readonly Patch[]): void {
    for (const { rowId, key, before, after } of patches) {
      const row = this.ports.find(rowId);
      if (row) this.known.set(rowId, row);
      if (isWrong(after)) {
        this.waiting.drop(rowId, key);
        this.held.put(rowId, key, { before, after });
      } else if (!this.isDisputed(rowId, key, after)) {
        this.held.drop(rowId, key);
        this.wait(rowId, key, { before, after });
      }
      this.tell(rowId);
    }
    this.go();
  }

  /** Writes what is not saved yet over a row that has just come from the server, as it stood in the list before. */
  overlay(row: GridRow): void {
    for (const cells of [this.underWay, this.held, this.waiting]) {
      for (const [key, { after }] of cells.of(row.id)) this.ports.put(row, key, after);
    }
    for (const { key, mine } of this.disputes.get(row.id) ?? []) this.ports.put(row, key, mine);
  }

  /** Another view of the list: what was saved needs no mark any more. */
  forgetSaved(): void {
    for (const [id, { kind }] of this.states) if (kind === "saved") this.states.delete(id);
  }

  /** Whether something would be lost if the page went away now. */
  hasUnsaved(): boolean {
    return this.waiting.size + this.underWay.size + this.held.size + this.disputes.size > 0;
  }

  count(kind: RowState["kind"]): number {
    return [...this.states.values()].filter((state) => state.kind === kind).length;
  }

  /** Ends the disputes of a row: these cells keep what was written here, the others what somebody else wrote. */
  resolve(id: string, mine: ReadonlySet<string>): void {
    const row = this.rowOf(id);
    for (const dispute of this.disputes.get(id) ?? []) {
      if (mine.has(dispute.key)) this.wait(id, dispute.key, { before: dispute.theirs, after: dispute.mine });
      else if (row) this.ports.put(row, dispute.key, dispute.theirs);
    }
    this.disputes.delete(id);
    this.tell(id);
    this.go();
  }

  /** Tries again what did not come through, and what the server refused: its reason may be gone. */
  retry(): void {
    for (const [id, cells] of this.held.rows()) {
      for (const [key, change] of cells) {
        if (isWrong(change.after)) continue;
        this.held.drop(id, key);
        this.waiting.put(id, key, change);
      }
      this.tell(id);
    }
    this.ports.changed();
    void this.flush();
  }

  /** How a row stands, by what of it is not saved. */
  private tell(id: string): void {
    const [dispute] = this.disputes.get(id) ?? [];
    const wrong = [...this.held.of(id).values()].map(({ after }) => after).find(isWrong);
    if (dispute) this.states.set(id, { kind: "conflict", message: this.refusals.get(id)?.message ?? "" });
    else if (this.waiting.has(id)) this.states.set(id, { kind: "saving" });
    else if (wrong) this.states.set(id, { kind: "refused", message: wrong.problem });
    else if (this.held.has(id)) this.states.set(id, { kind: "refused", message: "", ...this.refusals.get(id) });
    else this.states.set(id, { kind: "saved" });
  }

  private rowOf(id: string): GridRow | undefined {
    return this.ports.find(id) ?? this.known.get(id);
  }

  private wait(id: string, key: string, { before, after }: Change): void {
    this.waiting.put(id, key, { before: this.waiting.of(id).get(key)?.before ?? before, after });
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
    const batch = this.waiting.rows().slice(0, MOST_AT_ONCE);
    for (const [id] of batch) this.underWay.move(this.waiting, id);
    const rows = batch.map(([id, cells]) => toSend(id, this.rowOf(id)?.version ?? 0, cells));
    try {
      const answers = await this.ports.send(rows);
      for (const [at, answer] of answers.entries())
        await this.settle(rows[at]?.id ?? "", answer, batch[at]?.[1] ?? new Map());
    } catch {
      for (const [id] of batch) {
        if (!this.underWay.has(id)) continue;
        this.waiting.move(this.underWay, id);
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

  private async settle(id: string, { state, version, message, keys, read }: RowAnswer, sent: Changes): Promise<void> {
    const row = this.rowOf(id);
    const isRefused = state === "refused" || (state === "conflict" && !(row && (await this.rebase(row, sent))));
    if (isRefused || state === "conflict") this.refusals.set(id, { message, keys });
    if (isRefused) for (const [key, change] of sent) if (!this.waiting.of(id).has(key)) this.held.put(id, key, change);
    this.underWay.forget(id);
    if (row && version !== null) row.version = version;
    for (const [key, value] of Object.entries(read)) {
      if (row?.cells[key]?.kind === "words") row.cells[key] = { kind: "value", value };
    }
    this.tell(id);
  }

  /** Somebody else wrote the row: what they left alone is saved anew on theirs, what both changed waits for a choice. */
  private async rebase(row: GridRow, sent: Changes): Promise<boolean> {
    const fresh = await this.ports.look(row.id);
    if (!fresh) return false;
    row.version = fresh.version;
    const known = this.disputes.get(row.id) ?? [];
    const own = new Set([...sent.keys(), ...known.map(({ key }) => key)]);
    for (const cells of [this.waiting, this.held]) for (const key of cells.of(row.id).keys()) own.add(key);
    for (const [key, cell] of Object.entries(fresh.cells)) if (!own.has(key)) this.ports.put(row, key, cell);
    const disputes = [...known];
    for (const [key, { before, after }] of sent) {
      const theirs = fresh.cells[key] ?? EMPTY;
      const mine = this.waiting.of(row.id).get(key)?.after ?? after;
      if (isSame(theirs, mine)) continue;
      if (isSame(theirs, before)) this.wait(row.id, key, { before, after: mine });
      else {
        this.waiting.drop(row.id, key);
        disputes.push({ key, theirs, mine, writer: fresh.writers[key] });
      }
    }
    if (disputes.length > 0) this.disputes.set(row.id, disputes);
    return true;
  }
}

function isWrong(cell: Cell): cell is Extract<Cell, { kind: "words" }> & { readonly problem: string } {
  return cell.kind === "words" && cell.problem !== null;
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
