import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** The files of a document stay within the offices: a scan may show what its published words do not. */
export const mayReadFiles = policy(
  "documents.read-file",
  Role.options.filter((role) => role !== "public" && role !== "enterprise"),
);

/** Erasing a document that should never have come in. */
export const mayPurgeDocuments = policy("documents.purge", ["office", "administrator"]);
