/**
 * How a table lies on several machines. Distributed: by workspace. Reference: a small copy on each. Local: on the first one only.
 * A test reads the catalogue of the database and holds every table to the rules of its class.
 */
export type TableClass = "distributed" | "reference" | "local";

export const TABLE_CLASSES: Readonly<Record<string, TableClass>> = {
  assignment: "distributed",
  assignment_holding: "distributed",
  assignment_party: "distributed",
  audit_block: "distributed",
  audit_block_entry: "distributed",
  audit_entry: "distributed",
  audit_payload: "distributed",
  audit_unsealed: "distributed",
  clause: "distributed",
  "control.migration": "local",
  document: "distributed",
  document_reference: "distributed",
  document_text: "distributed",
  goal: "distributed",
  idempotency_key: "distributed",
  organisation: "distributed",
  organisation_closure: "distributed",
  organisation_code: "distributed",
  organisation_group: "distributed",
  organisation_group_member: "distributed",
  organisation_name: "distributed",
  organisation_parent: "distributed",
  organisation_succession: "distributed",
  organisation_succession_part: "distributed",
  place: "distributed",
  place_name: "distributed",
  place_parent: "distributed",
  place_succession: "distributed",
  place_succession_part: "distributed",
  plan: "distributed",
  plan_sentence: "distributed",
  programme: "distributed",
  proposal: "distributed",
  register_value: "distributed",
  solution: "distributed",
  solution_group: "distributed",
  stored_file: "distributed",
  target: "distributed",
  workspace: "distributed",
};

/** Vietnamese words that lists sort by; they and their indexes name the collation. */
export const SORTED_VIETNAMESE_COLUMNS: readonly string[] = [
  "assignment_party.name",
  "document.issuer",
  "document.title",
  "organisation_group.name",
  "organisation_name.name",
  "place_name.name",
  "plan.title",
  "programme.name",
  "solution_group.title",
  "target.subject",
  "workspace.name",
];
