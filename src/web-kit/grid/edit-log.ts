import type { Patch } from "./grid-types.ts";

/** What was done, in order: one paste, one fill, one clearing is one step; what a paste added to the list belongs to it. */
type Step<Added> = { readonly patches: readonly Patch[]; added: readonly Added[] };

export class EditLog<Added = never> {
  private readonly undone: Step<Added>[] = [];
  private readonly steps: Step<Added>[] = [];

  push(patches: readonly Patch[]): void {
    this.steps.push({ patches, added: [] });
    this.undone.length = 0;
  }

  /** Records that a paste brought, known once they are stored: with the cells that it changed they are one step. */
  join(patches: readonly Patch[], added: readonly Added[]): void {
    const step = this.steps.findLast((each) => each.patches === patches);
    if (step) step.added = [...step.added, ...added];
    else this.steps.push({ patches: [], added });
  }

  undo(): Step<Added> {
    const step = this.steps.pop();
    if (!step) return { patches: [], added: [] };
    // What is taken out of the list comes in again by another paste only.
    if (step.patches.length > 0) this.undone.push({ patches: step.patches, added: [] });
    const back = step.patches.map(({ before, after, ...place }) => ({ ...place, before: after, after: before }));
    return { patches: back.toReversed(), added: step.added };
  }

  redo(): readonly Patch[] {
    const step = this.undone.pop();
    if (!step) return [];
    this.steps.push(step);
    return step.patches;
  }
}
