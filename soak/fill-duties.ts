import { sql } from "kysely";
import { cellIn, eachCell, pastOn, spread } from "../src/rooms/assignments/server/read-tally.ts";
import type { Act } from "../src/shared/act.ts";
import type { Database } from "../src/store/index.ts";

export type DutyCounts = { readonly assignments: number; readonly reports: number; readonly bodies: number };

const ROUNDS_A_YEAR = 75;
const ROWS_PER_PLAN = 500;
const ROWS_PER_SOURCE = 100;
const id = (kind: number, number: string) =>
  sql.raw(`('01935000-000${kind}-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`);
export const idOf = (kind: "body" | "plan" | "source" | "assignment" | "report", number: number): string =>
  `01935000-000${{ body: 1, assignment: 3, plan: 4, source: 6, report: 9 }[kind]}-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** The steps that lead to each state, with the days after the giving on which they are taken; `r`: on the day of the report. */
const ROADS: Readonly<Record<string, readonly (readonly [act: string, to: string])[]>> = {
  accepted: [["accept", "accepted"]],
  "in-progress": [["accept", "accepted"], ["start", "in-progress"], ["tell-progress", "in-progress"]],
  "returned-as-not-ours": [["return-as-not-ours", "returned-as-not-ours"]],
  "reported-done": [["accept", "accepted"], ["report-done", "reported-done"]],
  "handed-back": [["accept", "accepted"], ["report-done", "reported-done"], ["hand-back", "handed-back"]],
  confirmed: [["accept", "accepted"], ["report-done", "reported-done"], ["confirm", "confirmed"]],
  suspended: [["suspend", "suspended"]],
  ended: [["end", "ended"]],
  replaced: [["replace", "replaced"]],
}; // prettier-ignore

/** Half of the assignments from plans, half from other documents; each state by its own steps, so that rows equal what they add up to. */
export async function fillDuties(db: Database, act: Act, count: DutyCounts): Promise<void> {
  await fillBodies(db, act, count.bodies);
  await sql`create temporary table filled on commit drop as ${coursesOf(act, count.assignments, count.bodies)}`.execute(db);
  await sql`analyze filled`.execute(db);
  await fillOrigins(db, act);
  await fillRows(db, act);
  await fillSteps(db, act);
  await fillCounts(db, act);
  await fillReports(db, act, count.reports, count.bodies);
  await fillSearch(db, act);
} // prettier-ignore

/** Bodies that stand throughout; the first leads most, the last least. */
async function fillBodies(db: Database, { workspaceId }: Act, bodies: number): Promise<void> {
  await sql`insert into organisation (workspace_id, id, kind, level, sources, confidence, version, searched)
    select ${workspaceId}, ${id(1, "body")}, 'department', 'province', '[]', 'stated', 1, ' co quan so ' || body
    from generate_series(0, ${bodies - 1}) body`.execute(db);
  await sql`insert into organisation_name (workspace_id, organisation_id, ordinal, kind, name, folded, body_kind)
    select ${workspaceId}, ${id(1, "body")}, 0, 'official', 'Cơ quan số ' || body, 'co quan so ' || body, 'department'
    from generate_series(0, ${bodies - 1}) body`.execute(db);
}

/** Seven deadlines in ten are the last day of a month, as plans write them; one in thirty has none. */
function coursesOf(act: Act, assignments: number, bodies: number) {
  const share = (factor: number) => sql.raw(`((number::bigint * ${factor}) % 1000003) / 1000003.0`);
  return sql`
    with numbers as (
      select number, number % 2 = 0 as is_planned, ${share(611953)} as one, ${share(350377)} as two, ${share(224737)} as three
      from generate_series(0, ${assignments - 1}) number
    ), given as (
      select *, date '2023-06-01' + (((case when is_planned then number / ${2 * ROWS_PER_PLAN} else number / ${2 * ROWS_PER_SOURCE} end) * 37) % 1200) as given_on
      from numbers
    ), due as (
      select *, case when two < 0.033 then null
        when three < 0.7 then (date_trunc('month', given_on + 40 + (one * 900)::int) + interval '1 month - 1 day')::date
        else given_on + 40 + (one * 900)::int end as due_on from given
    ), stated as (
      select *, case
        when coalesce(due_on, date '9999-12-31') < ${act.on}::date then case
          when two < 0.80 then 'confirmed' when two < 0.84 then 'reported-done' when two < 0.87 then 'in-progress'
          when two < 0.90 then 'given' when two < 0.92 then 'accepted' when two < 0.935 then 'handed-back'
          when two < 0.945 then 'suspended' when two < 0.98 then 'ended' when two < 0.99 then 'replaced' else 'returned-as-not-ours' end
        else case
          when two < 0.15 then 'confirmed' when two < 0.19 then 'reported-done' when two < 0.55 then 'in-progress'
          when two < 0.75 then 'given' when two < 0.90 then 'accepted' when two < 0.93 then 'handed-back'
          when two < 0.94 then 'suspended' when two < 0.97 then 'ended' when two < 0.98 then 'replaced' else 'returned-as-not-ours' end
        end as state from due
    ), reported as (
      select *, case when state in ('reported-done', 'confirmed', 'handed-back')
        then greatest(given_on + 10, least(${act.on}::date, coalesce(due_on, given_on + 60) - 25 + (three * 30)::int)) end as reported_on from stated
    )
    select number, ${id(3, "number")} as id, is_planned, given_on, due_on, state, reported_on,
      (one * one * ${bodies})::int % ${bodies} as leader, (three * ${bodies})::int % ${bodies} as helper,
      case when state in ('reported-done', 'confirmed') then coalesce(reported_on > due_on, false) end as is_late,
      case when state in ('accepted') then given_on + 5
        when state = 'in-progress' then least(${act.on}::date, greatest(given_on + 9, ${act.on}::date - (one * one * 200)::int))
        else reported_on end as told_on,
      case state when 'given' then given_on when 'accepted' then given_on + 5
        when 'in-progress' then least(${act.on}::date, greatest(given_on + 9, ${act.on}::date - (one * one * 200)::int))
        when 'reported-done' then reported_on when 'confirmed' then least(${act.on}::date, reported_on + 3)
        when 'handed-back' then least(${act.on}::date, reported_on + 3) else given_on + 12 end as last_on,
      case state when 'given' then 0 ${sql.raw(Object.entries(ROADS).map(([state, road]) => `when '${state}' then ${road.length}`).join(" "))} end as step_count
    from reported`; // prettier-ignore
}

async function fillOrigins(db: Database, { workspaceId, at }: Act): Promise<void> {
  await sql`insert into plan (workspace_id, id, document_id, text_id, title, state, created_at, published_at, published_on, version)
    select ${workspaceId}, ${id(4, "plan")}, ${id(5, "plan")}, ${id(5, "plan")}, 'Kế hoạch ' || plan, 'published', ${at}, ${at}, min(given_on), 1
    from (select number / ${sql.lit(2 * ROWS_PER_PLAN)} as plan, given_on from filled where is_planned) planned group by plan`.execute(
    db,
  );
  await sql`insert into assignment_source (workspace_id, id, kind, number, number_normalised, issued_on, issuer, issuer_folded, basis, created_at, is_internal)
    select ${workspaceId}, ${id(6, "source")}, 'dispatch', source || '/UBND-TH', source || '/UBND-TH', min(given_on), 'UBND tỉnh', 'ubnd tinh', 'Chỉ đạo', ${at}, false
    from (select number / ${sql.lit(2 * ROWS_PER_SOURCE)} as source, given_on from filled where not is_planned) sourced group by source`.execute(
    db,
  );
}

async function fillRows(db: Database, { workspaceId, at }: Act): Promise<void> {
  const planOf = `number / ${2 * ROWS_PER_PLAN}`;
  const sourceOf = `number / ${2 * ROWS_PER_SOURCE}`;
  await sql`insert into assignment (workspace_id, id, plan_id, proposal_id, source_id, source_key, code, words, start_offset, end_offset,
      clause_ordinal, strength, is_group, giver_id, given_on, given_due_on, first_due_on, own_due_on, due_on, state, state_before, proposed_owner_id,
      reported_on, is_late, extensions, step_count, told_on, last_on, ended_on, set_by_giver, created_at, version)
    select ${workspaceId}, id, case when is_planned then ${id(4, planOf)} end, case when is_planned then ${id(8, "number")} end,
      case when not is_planned then ${id(6, sourceOf)} end, case when not is_planned then number::text end, 'NV' || number,
      'Rà soát, tham mưu và tổ chức thực hiện nội dung số ' || number || ' thuộc phạm vi quản lý, báo cáo kết quả theo quy định',
      case when is_planned then number % 1000 * 100 end, case when is_planned then number % 1000 * 100 + 90 end,
      case when is_planned then number % 1000 / 10 end, 'order', false, ${id(1, "helper")}, given_on, due_on, due_on, due_on, due_on,
      state, case when state = 'suspended' then 'given' end, case when state = 'returned-as-not-ours' then ${id(1, "helper")} end,
      reported_on, is_late, 0, step_count, told_on, last_on,
      case when state in ('ended', 'replaced') then last_on - 1 end, '{}', ${at}, 1 + step_count
    from filled order by number`.execute(db);
  const parties = sql.raw(`(select *, 'lead' as role, leader as body from filled union all
    select *, 'coordinator', (helper + 1) % (select 1 + max(leader) from filled) from filled where number % 2 = 1) party`);
  await sql`insert into assignment_party (workspace_id, assignment_id, role, ordinal, name, is_group, organisation_id)
    select ${workspaceId}, id, role, 0, 'Cơ quan số ' || body, false, ${id(1, "body")} from ${parties}`.execute(db);
  await sql`insert into assignment_holding (workspace_id, assignment_id, role, party_ordinal, ordinal, organisation_id, state, given_on, due_on, is_late)
    select ${workspaceId}, id, role, 0, 0, ${id(1, "body")}, state, given_on, due_on, is_late from ${parties}`.execute(
    db,
  );
}

async function fillSteps(db: Database, { workspaceId, at }: Act): Promise<void> {
  const roads = Object.entries(ROADS).flatMap(([state, road]) =>
    road.map(([act, to], place) => ({ state, act, to, ordinal: place + 1, from: road[place - 1]?.[1] ?? "given", isLast: place === road.length - 1 })),
  ); // prettier-ignore
  await sql`insert into assignment_step (workspace_id, assignment_id, ordinal, act, taken_on, recorded_at, actor_id, actor_name, from_state, to_state,
      words, product, proposed_owner_id, replaced_by_id)
    select ${workspaceId}, id, road.ordinal, road.act,
      case when road."isLast" then last_on when road.act = 'report-done' then reported_on when road.act = 'accept' then given_on + 5 else given_on + 7 end,
      ${at}, 'soak', 'Soak', road."from", road.to, 'Lời', case when road.act = 'report-done' then 'Sản phẩm' end,
      case when road.act = 'return-as-not-ours' then ${id(1, "helper")} end, case when road.act = 'replace' then ${id(3, "0")} end
    from filled join jsonb_to_recordset(${JSON.stringify(roads)}::jsonb)
      as road(state text, ordinal int, act text, "from" text, "to" text, "isLast" boolean) on road.state = filled.state`.execute(
    db,
  );
}

async function fillCounts(db: Database, { workspaceId, on }: Act): Promise<void> {
  for (const body of [sql.raw("null::uuid"), id(1, "leader")]) {
    await sql`insert into assignment_count (workspace_id, id, organisation_id, state, due_on, is_late, is_folded, count)
      select ${workspaceId}, gen_random_uuid(), ${body}, state, due_on, is_late, true, count(*) from filled group by 3, 4, 5, 6`.execute(
      db,
    );
  }
  await sql`insert into assignment_tally (workspace_id, id, organisation_id, rolled_to, ${eachCell((column) => column)})
    select workspace_id, gen_random_uuid(), organisation_id, ${on}, ${spread(cellIn(pastOn(sql`${on}::date`)), sql`count`)}
    from assignment_count where workspace_id = ${workspaceId} and is_folded group by 1, 3`.execute(db);
}

/** Every body, five hundred at most, is asked in each round; 75 rounds a year, so that three million take eighty years. */
async function fillReports(db: Database, { workspaceId, at, on }: Act, reports: number, bodies: number): Promise<void> {
  const asked = Math.min(500, bodies);
  const rounds = Math.ceil(reports / asked);
  const cutoff = sql.raw(`(date '2044-12-01' - (365.25 * (round + 0.5) / ${ROUNDS_A_YEAR})::int)`);
  await sql`insert into report_round (workspace_id, id, kind, title, from_on, cutoff_on, due_on, is_unverified, basis, opened_by, opened_at)
    select ${workspaceId}, ${id(7, "round")}, 'ad-hoc', 'Báo cáo số ' || round, ${cutoff} - 6, ${cutoff}, ${cutoff} + 5, false, 'Quy chế', 'Soak', ${at}
    from generate_series(0, ${rounds - 1}) round`.execute(db);
  const cells = sql`generate_series(0, ${rounds - 1}) round, generate_series(0, ${asked - 1}) body`;
  await sql`insert into report_asked (workspace_id, round_id, organisation_id)
    select ${workspaceId}, ${id(7, "round")}, ${id(1, "body")} from ${cells}`.execute(db);
  const state =
    sql.raw(`(array['frozen','frozen','frozen','frozen','frozen','frozen','accepted','accepted','approved','submitted','returned','draft','frozen','frozen'])
    [1 + (round * 7 + body) % 14]`);
  await sql`insert into report (workspace_id, id, round_id, organisation_id, body_name, edition, state, version, step_count, results, shortcomings,
      causes, next_tasks, petitions, entries, counted_to, sent_on, created_at)
    select ${workspaceId}, ${id(9, `round::bigint * 1000 + body`)}, ${id(7, "round")}, ${id(1, "body")}, 'Cơ quan số ' || body, 1, state, 1, 0,
      'Đã hoàn thành các nhiệm vụ được giao trong kỳ.', '', '', '', '', '{"duties":{},"figures":{}}', ${on},
      case when state in ('frozen', 'accepted', 'approved') then ${cutoff} + body % 9 end, ${at}
    from (select round, body, ${state} as state from ${cells}) cell`.execute(db);
}

/** Search has a soak of its own: one entry of reports keeps the start from writing an index of three million, which took minutes. */
async function fillSearch(db: Database, { workspaceId }: Act): Promise<void> {
  await sql`insert into search_entry (workspace_id, kind, key, lot, title, body, context, folded, marked)
    select ${workspaceId}, 'report', ${id(9, "0")}, 0, '', '', '', '', ''`.execute(db);
}
