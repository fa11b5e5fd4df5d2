import type { AssignmentAct } from "./life.ts";

export type ActField = "words" | "product" | "owner" | "newDueOn" | "replacedBy";

/** What a person may say with an act: the fields of its small form, in their order. None: one press does it. */
export function fieldsOf(act: AssignmentAct): readonly ActField[] {
  switch (act) {
    case "accept":
    case "start":
    case "confirm":
    case "resume":
      return [];
    case "tell-progress":
    case "refuse-extension":
    case "hand-back":
    case "suspend":
    case "end":
      return ["words"];
    case "report-done":
      return ["product", "words"];
    case "return-as-not-ours":
    case "give-again":
      return ["owner", "words"];
    case "ask-extension":
    case "set-deadline":
    case "grant-extension":
      return ["newDueOn", "words"];
    case "replace":
      return ["replacedBy", "words"];
  }
}
