import { up as storeCreateWorkspace } from "./2026-11-24-0130-store-create-workspace.ts";
import { up as storeCreateAudit } from "./2026-11-24-0131-store-create-audit.ts";
import { up as storeCreateIdempotencyKey } from "./2026-11-24-0132-store-create-idempotency-key.ts";
import { up as storeCreateStoredFile } from "./2026-11-24-0133-store-create-stored-file.ts";
import { up as documentsCreateDocument } from "./2026-11-24-0140-documents-create-document.ts";
import { up as documentsCreateClause } from "./2026-11-24-0141-documents-create-clause.ts";
import { up as plansCreatePlan } from "./2026-11-24-0145-plans-create-plan.ts";
import { up as plansCreateProposal } from "./2026-11-24-0146-plans-create-proposal.ts";
import { up as plansCreateSolution } from "./2026-11-24-0147-plans-create-solution.ts";
import { up as assignmentsCreateAssignment } from "./2026-11-24-0150-assignments-create-assignment.ts";
import { up as indicatorsCreateTarget } from "./2026-11-24-0155-indicators-create-target.ts";
import { up as programmesCreateProgramme } from "./2026-11-24-0160-programmes-create-programme.ts";
import { up as placesAllowFoldedSearch } from "./2026-11-24-0500-places-allow-folded-search.ts";
import { up as placesCreatePlace } from "./2026-11-24-0501-places-create-place.ts";
import { up as organisationsCreateOrganisation } from "./2026-11-24-0510-organisations-create-organisation.ts";
import { up as organisationsCreateSuccession } from "./2026-11-24-0511-organisations-create-succession.ts";
import { up as organisationsCreateGroup } from "./2026-11-24-0512-organisations-create-group.ts";

export type Migration = { readonly name: string; readonly up: readonly string[] };

/** One linear history. New ones go at the end; a migration that was released is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  { name: "2026-11-24-0130-store-create-workspace", up: storeCreateWorkspace },
  { name: "2026-11-24-0131-store-create-audit", up: storeCreateAudit },
  { name: "2026-11-24-0132-store-create-idempotency-key", up: storeCreateIdempotencyKey },
  { name: "2026-11-24-0133-store-create-stored-file", up: storeCreateStoredFile },
  { name: "2026-11-24-0140-documents-create-document", up: documentsCreateDocument },
  { name: "2026-11-24-0141-documents-create-clause", up: documentsCreateClause },
  { name: "2026-11-24-0145-plans-create-plan", up: plansCreatePlan },
  { name: "2026-11-24-0146-plans-create-proposal", up: plansCreateProposal },
  { name: "2026-11-24-0147-plans-create-solution", up: plansCreateSolution },
  { name: "2026-11-24-0150-assignments-create-assignment", up: assignmentsCreateAssignment },
  { name: "2026-11-24-0155-indicators-create-target", up: indicatorsCreateTarget },
  { name: "2026-11-24-0160-programmes-create-programme", up: programmesCreateProgramme },
  { name: "2026-11-24-0500-places-allow-folded-search", up: placesAllowFoldedSearch },
  { name: "2026-11-24-0501-places-create-place", up: placesCreatePlace },
  { name: "2026-11-24-0510-organisations-create-organisation", up: organisationsCreateOrganisation },
  { name: "2026-11-24-0511-organisations-create-succession", up: organisationsCreateSuccession },
  { name: "2026-11-24-0512-organisations-create-group", up: organisationsCreateGroup },
];
