import type { AssignmentDetail, AssignmentLine } from "../../model/index.ts";

/** What an act is done on: a line of a list, or the assignment with its steps. */
export type Acted = Pick<AssignmentLine, "id" | "version" | "offered" | "askedDueOn"> & {
  readonly steps?: AssignmentDetail["steps"];
};
