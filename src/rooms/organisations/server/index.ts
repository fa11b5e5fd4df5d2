export { importOrganisations } from "./import-organisations.ts";
export type { OrganisationPorts, SuccessionFollower } from "./ports.ts";
export { organisationRoutes } from "./routes.ts";
