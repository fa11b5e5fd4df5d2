import type { ClauseChips } from "#rooms/plans/server/index.ts";
import { programmeChips } from "../model/index.ts";
import { listProgrammes } from "./programme-queries.ts";

export { acceptProgrammes } from "./accept-programmes.ts";
export { hasProgramme, listProgrammes } from "./programme-queries.ts";

export const chipsOfProgrammes: ClauseChips = async (db, workspaceId, planId, on) => {
  const programmes = await listProgrammes(db, workspaceId, planId);
  return programmes.flatMap((programme) => programmeChips(programme, on));
};
export { searchedProgrammes } from "./search-programmes.ts";
export { programmeRegisters } from "./registers.ts";
