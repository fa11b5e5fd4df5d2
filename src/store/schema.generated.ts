// Written by "npm run generate" from a migrated database. Do not edit.
import type { ColumnType } from "kysely";

/** Written as JSON text, because `pg` would write a JavaScript array as a PostgreSQL array. */
type Jsonb = ColumnType<unknown, string, string>;
type NullableJsonb = ColumnType<unknown, string | null | undefined, string | null>;
type Numeric = ColumnType<string, string | number, string | number>;
type NullableNumeric = ColumnType<string | null, string | number | null | undefined, string | number | null>;

export interface AssignmentRow {
  workspace_id: string;
  id: string;
  plan_id: string | null;
  proposal_id: string | null;
  code: string;
  words: string;
  start_offset: number | null;
  end_offset: number | null;
  clause_ordinal: number | null;
  strength: string;
  is_group: boolean;
  product: string | null;
  product_start: number | null;
  product_end: number | null;
  deadline_kind: string | null;
  deadline_value: string | null;
  deadline_in_text: string | null;
  deadline_start: number | null;
  deadline_end: number | null;
  due_on: string | null;
  created_at: string;
  version: number;
  ended_on: string | null;
  source_id: string | null;
  source_key: string | null;
  giver_id: string | null;
  given_on: string;
  state: string;
  state_before: string | null;
  first_due_on: string | null;
  given_due_on: string | null;
  asked_due_on: string | null;
  proposed_owner_id: string | null;
  reported_on: string | null;
  is_late: boolean | null;
  extensions: number;
  step_count: number;
  last_on: string;
  told_on: string | null;
  set_by_giver: string[];
  own_due_on: string | null;
}

export interface AssignmentComplementRow {
  workspace_id: string;
  assignment_id: string;
  field: string;
  ordinal: number;
  organisation_id: string | null;
  words: string | null;
  basis: string;
  set_on: string;
  recorded_at: string;
  actor_id: string;
  actor_name: string;
}

export interface AssignmentCountRow {
  workspace_id: string;
  id: string;
  organisation_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  state: string;
  due_on: string | null;
  is_late: boolean | null;
  is_folded: boolean;
  count: number;
}

export interface AssignmentEvidenceRow {
  workspace_id: string;
  id: string;
  assignment_id: string;
  kind: string;
  sha256: string | null;
  file_name: string | null;
  url: string | null;
  words: string | null;
  taken_at: string | null;
  latitude: number | null;
  longitude: number | null;
  distance_metres: number | null;
  added_on: string;
  added_at: string;
  adder_id: string;
  adder_name: string;
  is_accepted: boolean | null;
  judged_on: string | null;
  judge_name: string | null;
  judged_words: string | null;
  withdrawn_on: string | null;
  withdrawn_words: string | null;
  version: number;
}

export interface AssignmentHoldingRow {
  workspace_id: string;
  assignment_id: string;
  role: string;
  party_ordinal: number;
  ordinal: number;
  organisation_id: string;
  valid_from: string | null;
  valid_to: string | null;
  state: string;
  due_on: string | null;
  given_on: string;
  is_late: boolean | null;
}

export interface AssignmentObstacleRow {
  workspace_id: string;
  id: string;
  assignment_id: string;
  cause: string;
  resolver_id: string | null;
  holder_id: string | null;
  waits_for_id: string | null;
  due_on: string | null;
  raised_on: string;
  raised_by: string;
  state: string;
  settled_on: string | null;
  settled_by: string | null;
  settlement: string | null;
  version: number;
}

export interface AssignmentOccurrenceRow {
  workspace_id: string;
  assignment_id: string;
  period: string;
  rhythm_ordinal: number;
  named_on: string;
  due_on: string;
  is_provisional: boolean;
  state: string;
  reported_on: string | null;
  reported_by: string | null;
  words: string | null;
  product: string | null;
  decided_on: string | null;
  decided_by: string | null;
  decision: string | null;
  version: number;
  made_at: string;
}

export interface AssignmentOccurrenceStepRow {
  workspace_id: string;
  assignment_id: string;
  period: string;
  ordinal: number;
  act: string;
  taken_on: string;
  recorded_at: string;
  actor_id: string;
  actor_name: string;
  words: string | null;
  product: string | null;
}

export interface AssignmentPartRow {
  workspace_id: string;
  id: string;
  assignment_id: string;
  kind: string;
  organisation_id: string;
  holder_id: string | null;
  words: string | null;
  due_on: string | null;
  is_deemed: boolean;
  given_on: string;
  given_by: string;
  state: string;
  told_on: string | null;
  told: string | null;
  product: string | null;
  last_on: string;
  version: number;
  step_count: number;
}

export interface AssignmentPartStepRow {
  workspace_id: string;
  part_id: string;
  ordinal: number;
  act: string;
  taken_on: string;
  recorded_at: string;
  actor_id: string;
  actor_name: string;
  words: string | null;
  product: string | null;
  to_state: string;
}

export interface AssignmentPartyRow {
  workspace_id: string;
  assignment_id: string;
  role: string;
  ordinal: number;
  name: string;
  is_group: boolean;
  start_offset: number | null;
  end_offset: number | null;
  organisation_id: string | null;
  organisation_group_id: string | null;
}

export interface AssignmentPostRow {
  workspace_id: string;
  id: string;
  assignment_id: string;
  post: string;
  person_id: string;
  handling_unit_id: string | null;
  basis: string;
  valid_from: string;
  valid_to: string | null;
}

export interface AssignmentReminderRow {
  workspace_id: string;
  assignment_id: string;
  due_on: string;
  rung: string;
  audience: string;
  planned_on: string;
  taken_on: string;
  recorded_at: string;
}

export interface AssignmentRhythmRow {
  workspace_id: string;
  assignment_id: string;
  ordinal: number;
  every: string;
  before: string | null;
  alive_days: number | null;
  basis: string;
  is_newest: boolean;
  set_on: string;
  recorded_at: string;
  actor_id: string;
  actor_name: string;
}

export interface AssignmentSourceRow {
  workspace_id: string;
  id: string;
  kind: string;
  number: string | null;
  number_normalised: string;
  issued_on: string;
  issuer: string;
  issuer_folded: string;
  giver_id: string | null;
  summary: string | null;
  words: string | null;
  file_sha256: string | null;
  file_name: string | null;
  basis: string;
  created_at: string;
  words_sha256: string | null;
  is_internal: boolean;
}

export interface AssignmentStepRow {
  workspace_id: string;
  assignment_id: string;
  ordinal: number;
  act: string;
  taken_on: string;
  recorded_at: string;
  actor_id: string;
  actor_name: string;
  from_state: string;
  to_state: string;
  words: string | null;
  product: string | null;
  proposed_owner_id: string | null;
  new_due_on: string | null;
  replaced_by_id: string | null;
}

export interface AssignmentTallyRow {
  workspace_id: string;
  id: string;
  organisation_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  rolled_to: string;
  done_in_time: number;
  done_late: number;
  open_in_time: number;
  open_overdue: number;
  outside: number;
}

export interface AssignmentWordingRow {
  workspace_id: string;
  plan_id: string;
  assignment_id: string;
  content: Jsonb;
  until_on: string;
}

export interface AuditBlockRow {
  workspace_id: string;
  number: number;
  previous_hash: Buffer | null;
  hash: Buffer;
  sealed_at: string;
  entry_count: number;
}

export interface AuditBlockEntryRow {
  workspace_id: string;
  block_number: number;
  position: number;
  entry_id: string;
}

export interface AuditEntryRow {
  workspace_id: string;
  id: string;
  at: string;
  on_day: string;
  actor_id: string;
  actor_name: string;
  act: string;
  subject_kind: string;
  subject_id: string;
  reason: string | null;
  digest_before: Buffer | null;
  digest_after: Buffer | null;
  entry_digest: Buffer;
}

export interface AuditPayloadRow {
  workspace_id: string;
  entry_id: string;
  salt: Buffer | null;
  before: NullableJsonb;
  after: NullableJsonb;
  erased_at: string | null;
  erased_by: string | null;
}

export interface AuditUnsealedRow {
  workspace_id: string;
  entry_id: string;
}

export interface BalanceLineRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  balance: string;
  item: string;
  place_id: string | null;
  year: number;
  unit: string;
  supply: NullableNumeric;
  demand: NullableNumeric;
  note: string | null;
}

export interface BoundaryRow {
  workspace_id: string;
  id: string;
  place_id: string;
  sheet_id: string;
  valid_from: string;
  valid_to: string | null;
  matched_by: string;
  shape_name: string;
  area_hectares: Numeric;
  crossings: number | null;
}

export interface BoundaryDrawingRow {
  workspace_id: string;
  sheet_id: string;
  detail: string;
  topology: string;
}

export interface BoundarySheetRow {
  workspace_id: string;
  id: string;
  kind: string;
  valid_from: string;
  file_name: string;
  sha256: string;
  source: string;
  terms: string;
  crs_said_by: string;
  vertices: number;
  recorded_by: string;
  recorded_at: string;
}

export interface CalendarFeedRow {
  workspace_id: string;
  id: string;
  actor_id: string;
  name: string;
  secret_digest: Buffer;
  locale: string;
  created_at: string;
  revoked_at: string | null;
  has_duties: boolean;
}

export interface CalendarSettingRow {
  workspace_id: string;
  rolling: string;
  before_day: string;
  undecided_days: string;
  culture_day_compensated: boolean;
  basis: string;
  written_by: string;
  written_on: string;
  version: number;
}

export interface ClauseRow {
  workspace_id: string;
  text_id: string;
  ordinal: number;
  parent_ordinal: number | null;
  anchor: string;
  kind: string;
  label: string;
  is_heading: boolean;
  depth: number;
  start_offset: number;
  end_offset: number;
}

export interface CollectionCellRow {
  workspace_id: string;
  form_id: string;
  organisation_id: string;
  row_place: number;
  column_place: number;
  value: NullableNumeric;
  answer: string | null;
  numerator: NullableNumeric;
  denominator: NullableNumeric;
}

export interface CollectionColumnRow {
  workspace_id: string;
  form_id: string;
  place: number;
  title: string;
  period: string;
  stage: string;
}

export interface CollectionFormRow {
  workspace_id: string;
  id: string;
  title: string;
  note: string | null;
  due_on: string;
  state: string;
  made_by: string;
  made_on: string;
  version: number;
}

export interface CollectionReplyRow {
  workspace_id: string;
  form_id: string;
  organisation_id: string;
  place_id: string | null;
  state: string;
  reason: string | null;
  submitted_by: string | null;
  submitted_at: string | null;
  decided_by: string | null;
  decided_at: string | null;
  reminders: number;
  reminded_on: string | null;
  version: number;
}

export interface CollectionRowRow {
  workspace_id: string;
  form_id: string;
  place: number;
  indicator_id: string;
  industry: string | null;
  group_name: string | null;
  place_id: string | null;
}

export interface ControlMigrationRow {
  name: string;
  applied_at: string;
  checksum: string;
}

export interface ControlPeriodicRunRow {
  name: string;
  period: string;
  started_at: string;
  finished_at: string | null;
  failure: string | null;
}

export interface CriteriaMarkRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  object: string;
  criterion_id: string | null;
  place_id: string | null;
  result: string;
  met_on: string | null;
  evidence: string | null;
}

export interface CriteriaSheetRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  objects: string;
  document: string | null;
  valid_from: string | null;
  keeper_id: string | null;
  note: string | null;
}

export interface CriterionRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  sheet_id: string | null;
  place: NullableNumeric;
  kind: string | null;
  level: string | null;
  article: string | null;
}

export interface DelegationRow {
  workspace_id: string;
  id: string;
  from_id: string;
  to_id: string;
  reason: string;
  valid_from: string;
  valid_to: string;
}

export interface DocumentRow {
  workspace_id: string;
  id: string;
  title: string;
  number: string | null;
  number_normalised: string | null;
  type: string | null;
  issuer: string | null;
  issued_on: string | null;
  is_illustration: boolean;
  created_at: string;
  version: number;
  is_internal: boolean;
}

export interface DocumentPageRow {
  workspace_id: string;
  text_id: string;
  rendition_id: string;
  page: number;
  width: number;
  height: number;
  turn: number;
  start_offset: number;
  end_offset: number;
  words: Jsonb;
  weak_count: number;
}

export interface DocumentReferenceRow {
  workspace_id: string;
  id: string;
  text_id: string;
  number: string;
  number_normalised: string;
  start_offset: number;
  end_offset: number;
}

export interface DocumentRenditionRow {
  workspace_id: string;
  id: string;
  document_id: string;
  text_id: string | null;
  sha256: string;
  file_name: string;
  kind: string;
  size_bytes: number;
  notices: Jsonb;
  differences: NullableJsonb;
  created_at: string;
}

export interface DocumentTextRow {
  workspace_id: string;
  id: string;
  document_id: string;
  number: number;
  content: string;
  sha256: string;
  source_sha256: string | null;
  created_at: string;
  base_text_id: string | null;
}

export interface EnterpriseRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  tax_code: string | null;
  industry_version: number | null;
  industry_code: string | null;
  sector: string | null;
  priority: string | null;
  mastery: string | null;
  stage: string | null;
  place_id: string | null;
  zone: string | null;
  since_year: number | null;
  workers: NullableNumeric;
  capital: number | null;
  revenue: number | null;
  revenue_year: number | null;
  budget_paid: number | null;
  page: string | null;
  note: string | null;
}

export interface FindingAnswerRow {
  workspace_id: string;
  plan_id: string;
  finding_key: string;
  version: number;
  code: string;
  state: string;
  reason: string;
  complement: string | null;
  basis: string | null;
  answered_by: string;
  answered_at: string;
}

export interface FundingRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  undertaking_id: string | null;
  origin: string;
  year: number | null;
  planned: number | null;
  allocated: number | null;
  paid: number | null;
  note: string | null;
}

export interface GoalRow {
  workspace_id: string;
  id: string;
  plan_id: string;
  words: string;
  horizon_year: number | null;
  is_vision: boolean;
  start_offset: number;
  end_offset: number;
  clause_ordinal: number;
}

export interface IdempotencyKeyRow {
  workspace_id: string;
  key: string;
  endpoint: string;
  request_digest: string;
  status: number | null;
  response: NullableJsonb;
  created_at: string;
}

export interface IndicatorRow {
  workspace_id: string;
  id: string;
  code: string;
  name_vi: string;
  name_en: string;
  unit_vi: string;
  unit_en: string;
  direction: string;
  accumulation: string;
  numerator: string | null;
  denominator: string | null;
  calendar_window: string;
  frequency: string;
  due_after_days: number;
  place_id: string | null;
  owner_id: string | null;
  note: string | null;
  ended_on: string | null;
  end_reason: string | null;
  version: number;
  formula: string | null;
  breakdowns: string[];
  source: string | null;
}

export interface IndicatorInputRow {
  workspace_id: string;
  indicator_id: string;
  name: string;
  place: number;
  input_id: string;
}

export interface IndicatorPastOwnerRow {
  workspace_id: string;
  indicator_id: string;
  ordinal: number;
  organisation_id: string;
  last_day: string;
  basis: string | null;
}

export interface IndicatorStandingRow {
  workspace_id: string;
  id: string;
  indicator_id: string;
  road_id: string | null;
  code: string;
  name_vi: string;
  name_en: string;
  unit_vi: string;
  unit_en: string;
  direction: string;
  searched: string;
  place_id: string | null;
  owner_id: string | null;
  status: string;
  severity: number;
  reason: string;
  last_period: string | null;
  last_value: number | null;
  last_low: number | null;
  last_high: number | null;
  last_stage: string | null;
  last_certainty: string | null;
  last_source: string | null;
  judged_period: string | null;
  judged_value: number | null;
  planned: number | null;
  needed_kind: string | null;
  needed: number | null;
  needed_years: number | null;
  target_period: string | null;
  target_comparator: string | null;
  target_value: number | null;
  target_value2: number | null;
  probability: number | null;
  spark: number[];
  due_on: string | null;
  spark_breaks: number[];
  spark_unsure: number[];
}

export interface IndustrialZoneRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  kind: string;
  state: string | null;
  place_id: string | null;
  location: string | null;
  position_lon: number | null;
  position_lat: number | null;
  managing_body_id: string | null;
  developer: string | null;
  legal_basis: string | null;
  area_hectares: NullableNumeric;
  industrial_land_hectares: NullableNumeric;
  service_land_hectares: NullableNumeric;
  leased_industrial_hectares: NullableNumeric;
  leased_service_hectares: NullableNumeric;
  stated_occupancy_percent: NullableNumeric;
  project_count: NullableNumeric;
  worker_count: NullableNumeric;
  registered_capital: number | null;
  infrastructure_capital: number | null;
  road_readiness: string | null;
  road_project: string | null;
  road_ready_on: string | null;
  power_readiness: string | null;
  power_project: string | null;
  power_ready_on: string | null;
  water_readiness: string | null;
  water_project: string | null;
  water_ready_on: string | null;
  wastewater_readiness: string | null;
  wastewater_project: string | null;
  wastewater_ready_on: string | null;
  telecom_readiness: string | null;
  telecom_project: string | null;
  telecom_ready_on: string | null;
  logistics_readiness: string | null;
  logistics_project: string | null;
  logistics_ready_on: string | null;
  note: string | null;
}

export interface InvitationRow {
  workspace_id: string;
  id: string;
  name: string;
  email: string;
  roles: string[];
  bodies: string[];
  invited_by: string;
  created_at: string;
  expires_at: string;
  mailed_at: string | null;
  accepted_at: string | null;
  withdrawn_at: string | null;
}

export interface LadderSettingRow {
  workspace_id: string;
  before_days: number[];
  on_day: boolean;
  after_days: number[];
  head_after: number | null;
  office_after: number | null;
  basis: string;
  written_by: string;
  written_on: string;
  version: number;
  alive_days: number;
}

export interface LandParcelRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  use: string;
  purpose_of_use: string | null;
  place_id: string | null;
  location: string | null;
  zone_id: string | null;
  plan: string | null;
  plan_year: number | null;
  planned_hectares: NullableNumeric;
  cleared_hectares: NullableNumeric;
  allocated_hectares: NullableNumeric;
  note: string | null;
}

export interface MeetingRow {
  workspace_id: string;
  id: string;
  title: string;
  held_on: string;
  since_on: string;
  leader_id: string | null;
  leader_name: string | null;
  issuer_id: string;
  issuer_name: string;
  state: string;
  version: number;
  created_at: string;
  created_by: string;
}

export interface MeetingConclusionRow {
  workspace_id: string;
  meeting_id: string;
  ordinal: number;
  words: string;
  lead_id: string | null;
  lead_name: string | null;
  due_on: string | null;
  assignment_id: string | null;
  said_at: string;
  said_by: string;
}

export interface MembershipRow {
  workspace_id: string;
  id: string;
  subject: string;
  person_id: string | null;
  name: string;
  email: string;
  roles: string[];
  suspended_at: string | null;
  version: number;
  created_at: string;
  searched: string;
}

export interface MembershipBodyRow {
  workspace_id: string;
  membership_id: string;
  organisation_id: string;
}

export interface MineralSiteRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  mineral: string;
  mineral_group: string | null;
  state: string | null;
  place_id: string | null;
  location: string | null;
  position_lon: number | null;
  position_lat: number | null;
  holder: string | null;
  licence: string | null;
  licensed_to: string | null;
  site_count: NullableNumeric;
  area_hectares: NullableNumeric;
  reserve_cubic_metres: NullableNumeric;
  reserve_tonnes: NullableNumeric;
  technology: string | null;
  safety: string | null;
  water: string | null;
  dust: string | null;
  inspected_on: string | null;
  note: string | null;
}

export interface NoticeLetterRow {
  workspace_id: string;
  actor_id: string;
  key: string;
  kind: string;
  letter_on: string;
  message_id: string;
  about_id: string | null;
  about_ordinal: number | null;
  state: string;
  attempts: number;
  made_at: string;
  begun_at: string | null;
}

export interface NoticeSettingRow {
  workspace_id: string;
  actor_id: string;
  digest: boolean;
  at_once: boolean;
  locale: string;
}

export interface ObservationRow {
  workspace_id: string;
  id: string;
  indicator_id: string;
  place_id: string | null;
  industry: string | null;
  period: string;
  period_to: string;
  value: NullableNumeric;
  low: NullableNumeric;
  high: NullableNumeric;
  stage: string;
  is_derived: boolean;
  breaks_before: string | null;
  source: string;
  certainty: string;
  note: string | null;
  answer: string | null;
  recorded_by: string;
  recorded_at: string;
  is_current: boolean;
  numerator: NullableNumeric;
  denominator: NullableNumeric;
  group_name: string | null;
}

export interface OfficeDayRow {
  workspace_id: string;
  id: string;
  day: string;
  is_working: boolean;
  title: string;
  basis: string;
  written_by: string;
  written_on: string;
  withdrawn_on: string | null;
  version: number;
}

export interface OfficeFigureRow {
  workspace_id: string;
  id: string;
  key: string;
  field: string;
  name_vi: string;
  name_en: string;
  value_kind: string;
  amount: NullableNumeric;
  up_to: NullableNumeric;
  unit: string | null;
  words_vi: string | null;
  words_en: string | null;
  instrument: string;
  article: string | null;
  valid_from: string | null;
  valid_to: string | null;
  territory: string | null;
  sources: string[];
  note_vi: string | null;
  note_en: string | null;
  basis: string;
  written_by: string;
  written_on: string;
  withdrawn_on: string | null;
  version: number;
}

export interface OrganisationRow {
  workspace_id: string;
  id: string;
  kind: string;
  level: string | null;
  place_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  sources: Jsonb;
  confidence: string;
  note: string | null;
  version: number;
  searched: string;
}

export interface OrganisationClosureRow {
  workspace_id: string;
  descendant_id: string;
  ordinal: number;
  ancestor_id: string;
  depth: number;
  valid_from: string | null;
  valid_to: string | null;
}

export interface OrganisationCodeRow {
  workspace_id: string;
  organisation_id: string;
  ordinal: number;
  scheme: string;
  code: string;
  valid_from: string | null;
  valid_to: string | null;
}

export interface OrganisationGroupRow {
  workspace_id: string;
  id: string;
  name: string;
  aliases: Jsonb;
  organisation_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  note: string | null;
  version: number;
  successor_id: string | null;
}

export interface OrganisationGroupMemberRow {
  workspace_id: string;
  group_id: string;
  ordinal: number;
  organisation_id: string;
  valid_from: string | null;
  valid_to: string | null;
}

export interface OrganisationNameRow {
  workspace_id: string;
  organisation_id: string;
  ordinal: number;
  kind: string;
  name: string;
  folded: string;
  body_kind: string;
  valid_from: string | null;
  valid_to: string | null;
}

export interface OrganisationParentRow {
  workspace_id: string;
  organisation_id: string;
  ordinal: number;
  parent_id: string;
  valid_from: string | null;
  valid_to: string | null;
}

export interface OrganisationSuccessionRow {
  workspace_id: string;
  id: string;
  effective_on: string;
  instrument: string | null;
  issuer: string | null;
  issued_on: string | null;
  sources: Jsonb;
  confidence: string;
  note: string | null;
  recorded_at: string;
  followed_at: string | null;
}

export interface OrganisationSuccessionAheadRow {
  workspace_id: string;
  succession_id: string;
  effective_on: string;
  recorded_at: string;
  proposed: Jsonb;
  effect: Jsonb;
  written: NullableJsonb;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawal_reason: string | null;
}

export interface OrganisationSuccessionPartRow {
  workspace_id: string;
  succession_id: string;
  ordinal: number;
  kind: string;
  from_id: string;
  to_id: string | null;
  share: NullableNumeric;
  matter: string | null;
  is_carrier: boolean;
}

export interface OrganisationWordRow {
  workspace_id: string;
  organisation_id: string;
  ordinal: number;
  tail: string;
  begins: string;
  name: string;
  body_kind: string;
  valid_from: string | null;
  valid_to: string | null;
}

export interface OutgoingDocumentRow {
  workspace_id: string;
  id: string;
  kind: string;
  issuer_id: string;
  issuer_name: string;
  subject: Jsonb;
  plan_id: string | null;
  summary: string;
  state: string;
  version: number;
  step_count: number;
  content_version: number;
  number: string | null;
  issued_on: string | null;
  signed_by: string | null;
  signed_sha256: string | null;
  signed_name: string | null;
  created_on: string;
  created_at: string;
  created_by: string;
}

export interface OutgoingLineRow {
  workspace_id: string;
  document_id: string;
  version_ordinal: number;
  ordinal: number;
  annex: number;
  is_group: boolean;
  cells: Jsonb;
  assignment_id: string | null;
}

export interface OutgoingStepRow {
  workspace_id: string;
  document_id: string;
  ordinal: number;
  act: string;
  taken_on: string;
  recorded_at: string;
  actor_id: string;
  actor_name: string;
  to_state: string;
  words: string | null;
}

export interface OutgoingVersionRow {
  workspace_id: string;
  document_id: string;
  ordinal: number;
  content: Jsonb;
  made_at: string;
  made_by: string;
}

export interface PersonRow {
  workspace_id: string;
  id: string;
  name: string;
  folded: string;
  email: string | null;
  phone: string | null;
  valid_from: string | null;
  valid_to: string | null;
  version: number;
}

export interface PetitionRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  origin: string;
  petitioner: string | null;
  state: string | null;
  answerer_id: string | null;
  place_id: string | null;
  received_on: string | null;
  due_on: string | null;
  answered_on: string | null;
  answer: string | null;
  petitioner_id: string | null;
}

export interface PetitionSubjectRow {
  workspace_id: string;
  petition_id: string;
  assignment_id: string | null;
  report_id: string | null;
}

export interface PlaceRow {
  workspace_id: string;
  id: string;
  code: string;
  kind: string;
  designation: string;
  region: string | null;
  statistics_code: string | null;
  area_hectares: NullableNumeric;
  valid_from: string | null;
  valid_to: string | null;
  sources: Jsonb;
  confidence: string;
  note: string | null;
  version: number;
  searched: string;
}

export interface PlaceNameRow {
  workspace_id: string;
  place_id: string;
  ordinal: number;
  kind: string;
  name: string;
  folded: string;
  place_kind: string;
  valid_from: string | null;
  valid_to: string | null;
  place_region: string | null;
}

export interface PlaceParentRow {
  workspace_id: string;
  place_id: string;
  ordinal: number;
  parent_id: string;
  valid_from: string | null;
  valid_to: string | null;
}

export interface PlaceSuccessionRow {
  workspace_id: string;
  id: string;
  effective_on: string;
  instrument: string | null;
  issuer: string | null;
  issued_on: string | null;
  sources: Jsonb;
  confidence: string;
  note: string | null;
  recorded_at: string;
}

export interface PlaceSuccessionPartRow {
  workspace_id: string;
  succession_id: string;
  ordinal: number;
  kind: string;
  from_id: string;
  to_id: string | null;
  share: NullableNumeric;
  matter: string | null;
}

export interface PlaceWordRow {
  workspace_id: string;
  place_id: string;
  ordinal: number;
  tail: string;
  begins: string;
  name: string;
  place_kind: string;
  place_region: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

export interface PlanRow {
  workspace_id: string;
  id: string;
  document_id: string;
  text_id: string;
  title: string;
  state: string;
  created_at: string;
  published_at: string | null;
  published_on: string | null;
  version: number;
  bodies_on: string | null;
  previous_plan_id: string | null;
}

export interface PlanAlignmentRow {
  workspace_id: string;
  plan_id: string;
  upper_plan_id: string;
  decided_by: string;
  decided_at: string;
}

export interface PlanAmendmentRow {
  workspace_id: string;
  plan_id: string;
  text_id: string;
}

export interface PlanChangeRow {
  workspace_id: string;
  plan_id: string;
  old_proposal_id: string;
  new_proposal_id: string | null;
  decided_by: string;
  decided_at: string;
}

export interface PlanInstructionRow {
  workspace_id: string;
  plan_id: string;
  ordinal: number;
  content: Jsonb;
  is_open: boolean;
  settled_by: string | null;
  settled_at: string | null;
  note: string | null;
}

export interface PlanLinkRow {
  workspace_id: string;
  plan_id: string;
  proposal_id: string;
  upper_plan_id: string;
  upper_proposal_id: string;
  is_linked: boolean;
  decided_by: string;
  decided_at: string;
}

export interface PlanSentenceRow {
  workspace_id: string;
  plan_id: string;
  ordinal: number;
  clause_ordinal: number;
  start_offset: number;
  end_offset: number;
  is_binding: boolean;
  read_fate: string;
  read_reason: string;
  fate: string;
  reason: string;
  decided_by: string | null;
  decided_at: string | null;
  note: string | null;
  version: number;
}

export interface PolicyInstrumentRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  kind: string;
  level: string | null;
  followed: string | null;
  document: string | null;
  valid_from: string | null;
  valid_to: string | null;
  beneficiaries: string | null;
  share_percent: NullableNumeric;
  ceiling: number | null;
  contact_id: string | null;
  page: string | null;
  note: string | null;
}

export interface PortfolioRow {
  workspace_id: string;
  id: string;
  person_id: string;
  organisation_id: string;
  post: string;
  field: string | null;
  handling_unit_id: string | null;
  basis: string | null;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface ProgrammeRow {
  workspace_id: string;
  id: string;
  plan_id: string;
  proposal_id: string;
  form: string;
  name: string;
  period_from: number | null;
  period_to: number | null;
  words: string;
  start_offset: number;
  end_offset: number;
  clause_ordinal: number;
}

export interface PromotionSchemeRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  content: string | null;
  level: string | null;
  stage: string | null;
  beneficiary: string | null;
  place_id: string | null;
  lead_id: string | null;
  year: number | null;
  total: number | null;
  support: number | null;
  workers: NullableNumeric;
  note: string | null;
}

export interface ProposalRow {
  workspace_id: string;
  plan_id: string;
  id: string;
  ordinal: number;
  kind: string;
  start_offset: number;
  end_offset: number;
  sentence_ordinal: number | null;
  clause_ordinal: number;
  rule: string;
  confidence: number;
  state: string;
  found: Jsonb;
  edited: NullableJsonb;
  version: number;
  decided_by: string | null;
  decided_at: string | null;
}

export interface ProposedMeasureRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  field: string;
  state: string | null;
  proposer_id: string | null;
  decider_id: string | null;
  proposed_on: string | null;
  decided_on: string | null;
  document: string | null;
  reason: string | null;
}

export interface PublicationRow {
  workspace_id: string;
  id: string;
  plan_id: string;
  slug: string;
  state: string;
  shows_late: boolean;
  version: number;
}

export interface PublicationNoteRow {
  workspace_id: string;
  publication_id: string;
  ordinal: number;
  kind: string;
  words: string;
  noted_on: string;
  noted_at: string;
  noted_by: string;
}

export interface RecurringDeadlineRow {
  workspace_id: string;
  id: string;
  title: string;
  every: string;
  before: string | null;
  basis: string;
  written_by: string;
  written_on: string;
  withdrawn_on: string | null;
  version: number;
}

export interface RegisterValueRow {
  workspace_id: string;
  record_id: string;
  field: string;
  version: number;
  register: string;
  value: string | null;
  source: string | null;
  quote: string | null;
  as_of: string | null;
  certainty: string;
  set_at: string;
  set_by: string;
  set_by_name: string;
  reason: string | null;
}

export interface ReportRow {
  workspace_id: string;
  id: string;
  round_id: string;
  organisation_id: string | null;
  body_name: string;
  edition: number;
  state: string;
  version: number;
  step_count: number;
  results: string;
  shortcomings: string;
  causes: string;
  next_tasks: string;
  petitions: string;
  entries: Jsonb;
  correction_reason: string | null;
  counted_to: string;
  sent_on: string | null;
  created_at: string;
}

export interface ReportAskedRow {
  workspace_id: string;
  round_id: string;
  organisation_id: string;
}

export interface ReportDutyRow {
  workspace_id: string;
  report_id: string;
  assignment_id: string;
  ordinal: number;
  content: Jsonb;
}

export interface ReportFigureRow {
  workspace_id: string;
  report_id: string;
  indicator_id: string;
  ordinal: number;
  content: Jsonb;
}

export interface ReportPartRow {
  workspace_id: string;
  report_id: string;
  organisation_id: string;
  ordinal: number;
  body_name: string;
  part_report_id: string | null;
}

export interface ReportReminderRow {
  workspace_id: string;
  id: string;
  round_id: string;
  organisation_id: string;
  reminded_on: string;
  recorded_at: string;
  actor_id: string;
  actor_name: string;
  words: string | null;
}

export interface ReportRoundRow {
  workspace_id: string;
  id: string;
  kind: string;
  period: string | null;
  title: string | null;
  from_on: string;
  cutoff_on: string;
  due_on: string;
  is_unverified: boolean;
  basis: string;
  opened_by: string;
  opened_at: string;
}

export interface ReportStepRow {
  workspace_id: string;
  report_id: string;
  ordinal: number;
  act: string;
  taken_on: string;
  recorded_at: string;
  actor_id: string;
  actor_name: string;
  to_state: string;
  words: string | null;
}

export interface ResultLinkRow {
  workspace_id: string;
  id: string;
  indicator_id: string;
  assignment_id: string | null;
  programme_id: string | null;
  goal_id: string | null;
  state: string;
  basis: string;
  decided_by: string;
  decided_on: string;
}

export interface ReviewRow {
  workspace_id: string;
  id: string;
  held_on: string;
  held_at: string;
  held_by: string;
  note: string | null;
}

export interface ReviewStandingRow {
  workspace_id: string;
  review_id: string;
  indicator_id: string;
  code: string;
  status: string;
}

export interface RoadRow {
  workspace_id: string;
  id: string;
  indicator_id: string;
  code: string;
  name_vi: string;
  name_en: string;
  shape: string;
  span: string | null;
  baseline_period: string | null;
  baseline_value: NullableNumeric;
  baseline_source: string | null;
  baseline_note: string | null;
  document: string;
  basis: string;
  certainty: string;
  note: string | null;
  edition: number;
  reason: string | null;
  set_by: string;
  set_on: string;
  is_current: boolean;
}

export interface RoadPointRow {
  workspace_id: string;
  road_id: string;
  place: number;
  period: string;
  comparator: string;
  value: NullableNumeric;
  value2: NullableNumeric;
  compared_with: string | null;
  note: string | null;
}

export interface SearchEntryRow {
  workspace_id: string;
  kind: string;
  key: string;
  lot: number;
  plan_id: string | null;
  title: string;
  body: string;
  context: string;
  anchor: string | null;
  ended_on: string | null;
  folded: string;
  marked: string;
}

export interface SearchWordRow {
  workspace_id: string;
  word: string;
  noted: string;
}

export interface SolutionRow {
  workspace_id: string;
  id: string;
  plan_id: string;
  group_id: string | null;
  ordinal: number;
  words: string;
  strength: string;
  start_offset: number;
  end_offset: number;
  clause_ordinal: number;
}

export interface SolutionGroupRow {
  workspace_id: string;
  id: string;
  plan_id: string;
  ordinal: number;
  title: string;
  clause_ordinal: number;
}

export interface StoredFileRow {
  workspace_id: string;
  sha256: string;
  size_bytes: number;
  media_type: string;
  created_at: string;
}

export interface TargetRow {
  workspace_id: string;
  id: string;
  plan_id: string;
  proposal_id: string;
  subject: string | null;
  comparator: string;
  value: Numeric;
  value2: NullableNumeric;
  unit: string;
  year: number | null;
  words: string;
  start_offset: number;
  end_offset: number;
  clause_ordinal: number;
  ended_on: string | null;
}

export interface TargetMeasureRow {
  workspace_id: string;
  target_id: string;
  road_id: string;
  state: string;
  why: string;
  basis: string | null;
  decided_by: string | null;
  decided_on: string | null;
}

export interface TargetTerritoryRow {
  workspace_id: string;
  target_id: string;
  ordinal: number;
  kind: string;
  place_id: string | null;
  valid_from: string | null;
  basis: string | null;
  decided_by: string;
  decided_on: string;
}

export interface TechnologyListingRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  side: string;
  state: string | null;
  party: string | null;
  industry_version: number | null;
  industry_code: string | null;
  readiness: NullableNumeric;
  place_id: string | null;
  value: number | null;
  listed_on: string | null;
  signed_on: string | null;
  page: string | null;
  note: string | null;
}

export interface ThemeRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  name_en: string | null;
  kind: string;
  sections: string | null;
  phrases: string | null;
  records: string | null;
  indicators: string | null;
  focal_id: string | null;
  plan_id: string | null;
  note: string | null;
}

export interface UndertakingRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  kind: string;
  stage: string | null;
  lead_id: string | null;
  place_id: string | null;
  period_from: number | null;
  period_to: number | null;
  approval: string | null;
  approved_on: string | null;
  budget: number | null;
  spent: number | null;
  parent_id: string | null;
  page: string | null;
  note: string | null;
}

export interface WorkersHousingRow {
  workspace_id: string;
  id: string;
  version: number;
  ended_on: string | null;
  end_reason: string | null;
  search_text: string;
  code: string;
  name: string;
  kind: string;
  state: string | null;
  place_id: string | null;
  location: string | null;
  zone_id: string | null;
  developer: string | null;
  area_hectares: NullableNumeric;
  planned_dwellings: NullableNumeric;
  built_dwellings: NullableNumeric;
  workers_housed: NullableNumeric;
  capital: number | null;
  due_year: number | null;
  nursery: string | null;
  school: string | null;
  clinic: string | null;
  market: string | null;
  culture: string | null;
  transport: string | null;
  note: string | null;
}

export interface WorkspaceRow {
  workspace_id: string;
  name: string;
  created_at: string;
}

export interface WorkspaceLineageRow {
  workspace_id: string;
  id: string;
  from_workspace_id: string;
  from_name: string;
  release: string;
  audit_head: string | null;
  joined_at: string;
  joined_by: string;
  tables: Jsonb;
  matches: Jsonb;
}

export interface YearNoticeRow {
  workspace_id: string;
  id: string;
  year: number;
  instrument: string;
  written_by: string;
  written_on: string;
  withdrawn_on: string | null;
  version: number;
}

export interface YearNoticeDayRow {
  workspace_id: string;
  notice_id: string;
  day: string;
  reason: string;
}

export interface DB {
  assignment: AssignmentRow;
  assignment_complement: AssignmentComplementRow;
  assignment_count: AssignmentCountRow;
  assignment_evidence: AssignmentEvidenceRow;
  assignment_holding: AssignmentHoldingRow;
  assignment_obstacle: AssignmentObstacleRow;
  assignment_occurrence: AssignmentOccurrenceRow;
  assignment_occurrence_step: AssignmentOccurrenceStepRow;
  assignment_part: AssignmentPartRow;
  assignment_part_step: AssignmentPartStepRow;
  assignment_party: AssignmentPartyRow;
  assignment_post: AssignmentPostRow;
  assignment_reminder: AssignmentReminderRow;
  assignment_rhythm: AssignmentRhythmRow;
  assignment_source: AssignmentSourceRow;
  assignment_step: AssignmentStepRow;
  assignment_tally: AssignmentTallyRow;
  assignment_wording: AssignmentWordingRow;
  audit_block: AuditBlockRow;
  audit_block_entry: AuditBlockEntryRow;
  audit_entry: AuditEntryRow;
  audit_payload: AuditPayloadRow;
  audit_unsealed: AuditUnsealedRow;
  balance_line: BalanceLineRow;
  boundary: BoundaryRow;
  boundary_drawing: BoundaryDrawingRow;
  boundary_sheet: BoundarySheetRow;
  calendar_feed: CalendarFeedRow;
  calendar_setting: CalendarSettingRow;
  clause: ClauseRow;
  collection_cell: CollectionCellRow;
  collection_column: CollectionColumnRow;
  collection_form: CollectionFormRow;
  collection_reply: CollectionReplyRow;
  collection_row: CollectionRowRow;
  "control.migration": ControlMigrationRow;
  "control.periodic_run": ControlPeriodicRunRow;
  criteria_mark: CriteriaMarkRow;
  criteria_sheet: CriteriaSheetRow;
  criterion: CriterionRow;
  delegation: DelegationRow;
  document: DocumentRow;
  document_page: DocumentPageRow;
  document_reference: DocumentReferenceRow;
  document_rendition: DocumentRenditionRow;
  document_text: DocumentTextRow;
  enterprise: EnterpriseRow;
  finding_answer: FindingAnswerRow;
  funding: FundingRow;
  goal: GoalRow;
  idempotency_key: IdempotencyKeyRow;
  indicator: IndicatorRow;
  indicator_input: IndicatorInputRow;
  indicator_past_owner: IndicatorPastOwnerRow;
  indicator_standing: IndicatorStandingRow;
  industrial_zone: IndustrialZoneRow;
  invitation: InvitationRow;
  ladder_setting: LadderSettingRow;
  land_parcel: LandParcelRow;
  meeting: MeetingRow;
  meeting_conclusion: MeetingConclusionRow;
  membership: MembershipRow;
  membership_body: MembershipBodyRow;
  mineral_site: MineralSiteRow;
  notice_letter: NoticeLetterRow;
  notice_setting: NoticeSettingRow;
  observation: ObservationRow;
  office_day: OfficeDayRow;
  office_figure: OfficeFigureRow;
  organisation: OrganisationRow;
  organisation_closure: OrganisationClosureRow;
  organisation_code: OrganisationCodeRow;
  organisation_group: OrganisationGroupRow;
  organisation_group_member: OrganisationGroupMemberRow;
  organisation_name: OrganisationNameRow;
  organisation_parent: OrganisationParentRow;
  organisation_succession: OrganisationSuccessionRow;
  organisation_succession_ahead: OrganisationSuccessionAheadRow;
  organisation_succession_part: OrganisationSuccessionPartRow;
  organisation_word: OrganisationWordRow;
  outgoing_document: OutgoingDocumentRow;
  outgoing_line: OutgoingLineRow;
  outgoing_step: OutgoingStepRow;
  outgoing_version: OutgoingVersionRow;
  person: PersonRow;
  petition: PetitionRow;
  petition_subject: PetitionSubjectRow;
  place: PlaceRow;
  place_name: PlaceNameRow;
  place_parent: PlaceParentRow;
  place_succession: PlaceSuccessionRow;
  place_succession_part: PlaceSuccessionPartRow;
  place_word: PlaceWordRow;
  plan: PlanRow;
  plan_alignment: PlanAlignmentRow;
  plan_amendment: PlanAmendmentRow;
  plan_change: PlanChangeRow;
  plan_instruction: PlanInstructionRow;
  plan_link: PlanLinkRow;
  plan_sentence: PlanSentenceRow;
  policy_instrument: PolicyInstrumentRow;
  portfolio: PortfolioRow;
  programme: ProgrammeRow;
  promotion_scheme: PromotionSchemeRow;
  proposal: ProposalRow;
  proposed_measure: ProposedMeasureRow;
  publication: PublicationRow;
  publication_note: PublicationNoteRow;
  recurring_deadline: RecurringDeadlineRow;
  register_value: RegisterValueRow;
  report: ReportRow;
  report_asked: ReportAskedRow;
  report_duty: ReportDutyRow;
  report_figure: ReportFigureRow;
  report_part: ReportPartRow;
  report_reminder: ReportReminderRow;
  report_round: ReportRoundRow;
  report_step: ReportStepRow;
  result_link: ResultLinkRow;
  review: ReviewRow;
  review_standing: ReviewStandingRow;
  road: RoadRow;
  road_point: RoadPointRow;
  search_entry: SearchEntryRow;
  search_word: SearchWordRow;
  solution: SolutionRow;
  solution_group: SolutionGroupRow;
  stored_file: StoredFileRow;
  target: TargetRow;
  target_measure: TargetMeasureRow;
  target_territory: TargetTerritoryRow;
  technology_listing: TechnologyListingRow;
  theme: ThemeRow;
  undertaking: UndertakingRow;
  workers_housing: WorkersHousingRow;
  workspace: WorkspaceRow;
  workspace_lineage: WorkspaceLineageRow;
  year_notice: YearNoticeRow;
  year_notice_day: YearNoticeDayRow;
}
