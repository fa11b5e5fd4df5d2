export { awaitedOfPetitions, listOwnPetitions, listReportsFollowed, listUnansweredOn } from "./desk/list-petitions.ts";
export { petitionRoutes } from "./desk/routes.ts";
export { supportRegisters } from "./registers.ts";
