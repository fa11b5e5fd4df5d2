export {
  hangArrivedBodies,
  listArrivingBodies,
  listArrivingPeople,
  listBodySuccessions,
  ORGANISATION_OWNERS,
} from "./arriving.ts";
export { carryOutReorganisations } from "./carry-out-reorganisations.ts";
export { listGroupsOn } from "./group-queries.ts";
export { listHoldingsOfBodies } from "./holdings-of-bodies.ts";
export { importOrganisations } from "./import-organisations.ts";
export { importReorganisations } from "./import-reorganisations.ts";
export { listCommuneCommittees, listNamed, listNames, listPlacesOfBodies, parentsOn } from "./organisation-queries.ts";
export { listAbsentFor } from "./people/absent-people.ts";
export { listPeopleBehind } from "./people/people-behind.ts";
export { closeDelegation } from "./people/end-delegation.ts";
export { findPersonByEmail, listDelegations, listPeopleNamed } from "./people/person-queries.ts";
export { portfoliosFollow } from "./people/portfolio-writes.ts";
export type { HandoverFollower, OrganisationPorts, SuccessionFollower, Withdrawn } from "./ports.ts";
export { addGroup } from "./keep-group.ts";
export { type NameInText, type ResolvedName, resolveNames } from "./resolve-names.ts";
export { organisationReferences } from "./organisation-references.ts";
export { organisationRoutes } from "./routes.ts";
export { searchedBodies } from "./search-bodies.ts";
export { searchedPeople } from "./people/search-people.ts";
export { handOver } from "./people/hand-over.ts";
export { addPerson, type DelegateRefusal, givePost, writeDelegation } from "./people/keep-people.ts";
export { listOrganisations } from "./list-organisations.ts";
