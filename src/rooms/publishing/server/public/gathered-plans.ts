import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Changes, Database } from "#store/index.ts";
import type { PublicPlan } from "../../model/public/index.ts";
import { gatherPlan } from "./gather-plan.ts";
import type { KeptPublication } from "./publication-queries.ts";

type Gathered = Promise<PublicPlan | undefined>;

/** Of so many at most; a province publishes a few. */
const MOST_KEPT = 200;

/**
 * What is told of each public plan, gathered once and told to everybody until something changes in its workspace. Each step of the
 * publication makes another version, so a correction or a closed list is seen at once; whether a plan is public is asked every time.
 */
export class GatheredPlans {
  private readonly kept = new Map<WorkspaceId, Map<string, Gathered>>();
  private readonly changes: Changes | undefined;

  /** @param changes without them nobody says when a plan is to be gathered anew, so it is every time */
  constructor(changes: Changes | undefined) {
    this.changes = changes;
  }

  of(db: Database, act: Act, publication: KeptPublication): Gathered {
    if (!this.changes) return gatherPlan(db, act, publication);
    const own = this.keptOf(act.workspaceId, this.changes);
    // What is late depends on the day.
    const key = `${publication.id}/${publication.version}/${act.on}`;
    const known = own.get(key);
    if (known) return known;
    if (own.size >= MOST_KEPT) own.clear();
    const gathered = gatherPlan(db, act, publication);
    own.set(key, gathered);
    gathered.catch(() => own.delete(key));
    return gathered;
  }

  private keptOf(workspaceId: WorkspaceId, changes: Changes): Map<string, Gathered> {
    const known = this.kept.get(workspaceId);
    if (known) return known;
    const own = new Map<string, Gathered>();
    this.kept.set(workspaceId, own);
    // A plan that is being gathered meanwhile goes too: it may have been read before the change.
    changes.subscribe(workspaceId, () => own.clear());
    return own;
  }
}
