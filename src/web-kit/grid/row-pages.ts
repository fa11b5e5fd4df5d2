import type { GridRow } from "./grid-types.ts";

export type Outline = { readonly count: number; readonly cursors: readonly string[] };
export type Fetch = {
  readonly step: number;
  readonly outline: () => Promise<Outline>;
  readonly page: (cursor: string | undefined, limit: number) => Promise<readonly GridRow[]>;
};

/**
 * The rows of one list, as far as they have arrived. The outline says how long the list is and where its pages begin; a page comes
 * when somebody looks there. Rows are changed in place: a list of 100,000 is never copied.
 */
export class RowPages {
  private readonly fetch: Fetch;
  private readonly changed: () => void;
  private readonly rows: (GridRow | undefined)[] = [];
  private readonly byId = new Map<string, GridRow>();
  private cursors: readonly string[] = [];
  private readonly asked = new Map<number, Promise<void>>();
  private opening: Promise<void> | undefined;
  count: number;

  constructor(fetch: Fetch, changed: () => void, count = 0) {
    this.fetch = fetch;
    this.changed = changed;
    this.count = count;
  }

  at(index: number): GridRow | undefined {
    return this.rows[index];
  }

  find(id: string): GridRow | undefined {
    return this.byId.get(id);
  }

  /** Asks for what is not here yet between two rows; settles when it has come. */
  async ensure(from: number, to: number): Promise<void> {
    // What did not come through is asked again when somebody looks again.
    this.opening ??= this.start().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    await this.opening;
    const { step } = this.fetch;
    const last = Math.min(to, this.count - 1);
    const wanted: Promise<void>[] = [];
    for (let page = Math.floor(Math.max(0, from) / step); page * step <= last; page += 1) {
      if (page > this.cursors.length) break;
      wanted.push(this.ask(page));
    }
    await Promise.all(wanted);
  }

  private async start(): Promise<void> {
    const [{ count, cursors }] = await Promise.all([this.fetch.outline(), this.ask(0)]);
    this.count = count;
    this.cursors = cursors;
    this.changed();
  }

  private ask(page: number): Promise<void> {
    const asked = this.asked.get(page) ?? this.load(page);
    this.asked.set(page, asked);
    asked.catch(() => this.asked.delete(page));
    return asked;
  }

  private async load(page: number): Promise<void> {
    const { step } = this.fetch;
    const rows = await this.fetch.page(page === 0 ? undefined : this.cursors[page - 1], step);
    for (const [at, row] of rows.entries()) {
      this.rows[page * step + at] = row;
      this.byId.set(row.id, row);
    }
    this.count = Math.max(this.count, page * step + rows.length);
    this.changed();
  }
}
