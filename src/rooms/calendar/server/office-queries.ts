import { type Selectable, sql } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database, DB } from "#store/index.ts";
import {
  KeptDay,
  OfficeCalendar,
  type OwnDayId,
  RecurringDeadline,
  type RecurringDeadlineId,
  type SettledSettings,
  SHIPPED_OFFICE_SETTINGS,
} from "../model/index.ts";
import { listNotices } from "./notice-queries.ts";
import { calendarTables } from "./tables.ts";

/** The office's settings and days that stand. */
export async function findOfficeCalendar(db: Database, workspaceId: WorkspaceId): Promise<OfficeCalendar> {
  const [setting, days] = [await findSetting(db, workspaceId), await listOwnDays(db, workspaceId)];
  const notices = await listNotices(db, workspaceId);
  if (!setting) return { settings: SHIPPED_OFFICE_SETTINGS, settled: null, ownDays: days, notices };
  return OfficeCalendar.parse({
    settings: {
      rolling: setting.rolling,
      beforeDay: setting.before_day,
      undecidedDays: setting.undecided_days,
      cultureDayCompensated: setting.culture_day_compensated,
    },
    settled: {
      basis: setting.basis,
      writtenBy: setting.written_by,
      writtenOn: setting.written_on,
      version: setting.version,
    },
    ownDays: days,
    notices,
  });
}

function findSetting(db: Database, workspaceId: WorkspaceId) {
  return calendarTables(db)
    .selectFrom("calendar_setting")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirst();
}

/** Nobody settles, and nobody adds a day, while this transaction decides about one. */
export async function lockOfficeCalendar(db: Database, workspaceId: WorkspaceId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${workspaceId}`}, 0))`.execute(db);
}

export async function saveSettings(db: Database, act: Act, settled: SettledSettings, version: number): Promise<void> {
  const row = {
    rolling: settled.rolling,
    before_day: settled.beforeDay,
    undecided_days: settled.undecidedDays,
    culture_day_compensated: settled.cultureDayCompensated,
    basis: settled.basis,
    written_by: act.actor.name,
    written_on: act.on,
    version,
  };
  await calendarTables(db)
    .insertInto("calendar_setting")
    .values({ workspace_id: act.workspaceId, ...row })
    .onConflict((conflict) => conflict.column("workspace_id").doUpdateSet(row))
    .execute();
}

async function listOwnDays(db: Database, workspaceId: WorkspaceId): Promise<KeptDay[]> {
  const rows = await calendarTables(db)
    .selectFrom("office_day")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("withdrawn_on", "is", null)
    .orderBy("day")
    .execute();
  return rows.map(dayFrom);
}

type Kept<Value> = { readonly value: Value; readonly isWithdrawn: boolean };

export async function findOwnDay(
  db: Database,
  workspaceId: WorkspaceId,
  id: OwnDayId,
): Promise<Kept<KeptDay> | undefined> {
  const row = await calendarTables(db)
    .selectFrom("office_day")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { value: dayFrom(row), isWithdrawn: row.withdrawn_on !== null };
}

export async function insertOwnDay(db: Database, act: Act, kept: KeptDay): Promise<void> {
  await calendarTables(db)
    .insertInto("office_day")
    .values({
      workspace_id: act.workspaceId,
      id: kept.id,
      day: kept.day,
      is_working: kept.isWorking,
      title: kept.title,
      basis: kept.basis,
      written_by: kept.writtenBy,
      written_on: kept.writtenOn,
      version: kept.version,
    })
    .execute();
}

export async function listDeadlines(db: Database, workspaceId: WorkspaceId): Promise<RecurringDeadline[]> {
  const rows = await calendarTables(db)
    .selectFrom("recurring_deadline")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("withdrawn_on", "is", null)
    .orderBy("written_on")
    .orderBy("id")
    .execute();
  return rows.map(deadlineFrom);
}

export async function findDeadline(
  db: Database,
  workspaceId: WorkspaceId,
  id: RecurringDeadlineId,
): Promise<Kept<RecurringDeadline> | undefined> {
  const row = await calendarTables(db)
    .selectFrom("recurring_deadline")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { value: deadlineFrom(row), isWithdrawn: row.withdrawn_on !== null };
}

export async function insertDeadline(db: Database, act: Act, deadline: RecurringDeadline): Promise<void> {
  await calendarTables(db)
    .insertInto("recurring_deadline")
    .values({
      workspace_id: act.workspaceId,
      id: deadline.id,
      title: deadline.title,
      every: deadline.recurrence.every,
      before: deadline.recurrence.before ?? null,
      basis: deadline.basis,
      written_by: deadline.writtenBy,
      written_on: deadline.writtenOn,
      version: deadline.version,
    })
    .execute();
}

export async function markWithdrawn(
  db: Database,
  act: Act,
  table: "office_day" | "recurring_deadline" | "year_notice",
  id: string,
): Promise<void> {
  await calendarTables(db)
    .updateTable(table)
    .set((row) => ({ withdrawn_on: act.on, version: row("version", "+", 1) }))
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

function dayFrom(row: Selectable<DB["office_day"]>): KeptDay {
  return KeptDay.parse({
    id: row.id,
    day: row.day,
    isWorking: row.is_working,
    title: row.title,
    basis: row.basis,
    writtenBy: row.written_by,
    writtenOn: row.written_on,
    version: row.version,
  });
}

function deadlineFrom(row: Selectable<DB["recurring_deadline"]>): RecurringDeadline {
  return RecurringDeadline.parse({
    id: row.id,
    title: row.title,
    recurrence: { every: row.every, ...(row.before !== null && { before: row.before }) },
    basis: row.basis,
    writtenBy: row.written_by,
    writtenOn: row.written_on,
    version: row.version,
  });
}
