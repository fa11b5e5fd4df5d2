import type { Patch } from "./grid-types.ts";

/** What was done, in order: one paste, one fill, one clearing is one step. */
export class EditLog {
  private readonly undone: Patch[][] = [];
  private readonly steps: Patch[][] = [];

  push(patches: Patch[]): void {
    this.steps.push(patches);
    this.undone.length = 0;
  }

  undo(): Patch[] {
    const step = this.steps.pop();
    if (!step) return [];
    this.undone.push(step);
    return step.map(({ before, after, ...place }) => ({ ...place, before: after, after: before })).toReversed();
  }

  redo(): Patch[] {
    const step = this.undone.pop();
    if (!step) return [];
    this.steps.push(step);
    return step;
  }
}
