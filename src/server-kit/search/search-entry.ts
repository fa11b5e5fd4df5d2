import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Permission } from "#shared/permission.ts";
import type { Sentence } from "#shared/sentences.ts";
import type { Database } from "#store/index.ts";

/** Rows are dealt into so many lots by a hash of their key: any stretch of lots is a fair sample of the kind. */
export const LOTS = 2 ** 20;

/** So far a search may look first; each stretch has an index of its own words, the last one is all. */
export const STRETCHES = [2 ** 12, 2 ** 14, 2 ** 16, 2 ** 18, LOTS] as const;
export type Stretch = (typeof STRETCHES)[number];

/** What is kept of a record so that it can be found: its own words, and where it stands. */
export type SearchEntry = {
  /** Tells the record from others of its kind: mostly its id. */
  readonly key: string;
  /** The plan that it goes with when that is purged. */
  readonly planId: string | null;
  /** What it is called, as it is written; of a clause its words. */
  readonly title: string;
  /** Further words by which it is found, as they are written. */
  readonly body: string;
  /** Where it stands, in a few words that are shown and not searched: the plan, the code. */
  readonly context: string;
  /** The place inside the page that it opens. */
  readonly anchor: string | null;
  readonly endedOn: string | null;
};

/** Which records are written again. */
export type SearchScope =
  | { readonly of: "all" }
  | { readonly of: "ids"; readonly ids: readonly string[] }
  | { readonly of: "plan"; readonly planId: string };

/** How a hit is reached; made of what stands in its entry. */
export type SearchAddress = Pick<SearchEntry, "key" | "planId" | "anchor">;

/** The entries of a kind that a person may read: these alone, or all but those of some plans. */
export type VisibleEntries =
  | { readonly are: "keys"; readonly keys: readonly string[] }
  | { readonly are: "without-plans"; readonly planIds: readonly string[] };

/**
 * How a room lets one kind of its records be found. The room says what stands in the index, who may look and which rows; looking
 * itself is the same for all. Whoever writes records of the kind calls `indexEntries` in the same transaction.
 */
export type Searchable = {
  /** As the audit names the kind. */
  readonly kind: string;
  /** The kind in the plural. */
  readonly label: Sentence;
  readonly permission: Permission;
  /** Where each record of the kind is a row with an `id`: so many that all of them are written page by page. */
  readonly table?: "assignment" | "organisation" | "place" | "report";
  readonly entries: (db: Database, workspaceId: WorkspaceId, scope: SearchScope) => Promise<readonly SearchEntry[]>;
  /** For who may read some rows only; `undefined`, or no such function: all of them. */
  readonly visible?: (db: Database, act: Act) => Promise<VisibleEntries | undefined>;
  readonly addressOf: (hit: SearchAddress) => string;
};
