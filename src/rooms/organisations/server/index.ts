export { getOrganisation } from "./get-organisation.ts";
export { importOrganisations } from "./import-organisations.ts";
export { listOrganisations } from "./list-organisations.ts";
export { matchOrganisation } from "./match-organisation.ts";
export type { OrganisationPorts, SuccessionFollower } from "./ports.ts";
export { recordSuccession } from "./record-succession.ts";
export { organisationRoutes } from "./routes.ts";
