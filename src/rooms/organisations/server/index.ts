export { importOrganisations } from "./import-organisations.ts";
export { importReorganisations } from "./import-reorganisations.ts";
export { listNamed } from "./organisation-queries.ts";
export type { OrganisationPorts, SuccessionFollower } from "./ports.ts";
export { type NameInText, type ResolvedName, resolveNames } from "./resolve-names.ts";
export { organisationReferences } from "./organisation-references.ts";
export { organisationRoutes } from "./routes.ts";
