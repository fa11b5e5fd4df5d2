import { type Selectable, sql } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database, DB } from "#store/index.ts";
import { OfficeFigure, type OfficeFigureId, type RuleValue, type WrittenFigure } from "../model/index.ts";
import { ruleTables } from "./tables.ts";

export async function listOfficeFigures(db: Database, workspaceId: WorkspaceId): Promise<OfficeFigure[]> {
  const rows = await ruleTables(db)
    .selectFrom("office_figure")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("withdrawn_on", "is", null)
    .orderBy("key")
    .orderBy("id")
    .execute();
  return rows.map(figureFrom);
}

export async function findOfficeFigure(
  db: Database,
  workspaceId: WorkspaceId,
  id: OfficeFigureId,
): Promise<{ readonly figure: OfficeFigure; readonly isWithdrawn: boolean } | undefined> {
  const row = await ruleTables(db)
    .selectFrom("office_figure")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { figure: figureFrom(row), isWithdrawn: row.withdrawn_on !== null };
}

export async function insertOfficeFigure(db: Database, act: Act, figure: OfficeFigure): Promise<void> {
  const { key, field, name, value, instrument, article, validFrom, validTo, territory, sources, note, basis } = figure;
  await ruleTables(db)
    .insertInto("office_figure")
    .values({
      workspace_id: act.workspaceId,
      id: figure.id,
      key,
      field,
      name_vi: name.vi,
      name_en: name.en,
      value_kind: value.kind,
      ...valueColumns(value),
      instrument,
      article,
      valid_from: validFrom,
      valid_to: validTo,
      territory,
      sources,
      note_vi: note?.vi ?? null,
      note_en: note?.en ?? null,
      basis,
      written_by: figure.writtenBy,
      written_on: figure.writtenOn,
      version: figure.version,
    })
    .execute();
}

export async function markWithdrawn(db: Database, act: Act, id: OfficeFigureId): Promise<void> {
  await ruleTables(db)
    .updateTable("office_figure")
    .set((row) => ({ withdrawn_on: act.on, version: row("version", "+", 1) }))
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** Nobody writes a second figure for a question while this transaction decides about one. */
export async function lockKey(db: Database, workspaceId: WorkspaceId, { key }: WrittenFigure): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} ${key}`}, 0))`.execute(db);
}

function valueColumns(value: RuleValue) {
  switch (value.kind) {
    case "between":
      return { amount: String(value.amount), up_to: String(value.upTo), unit: value.unit };
    case "words":
      return { words_vi: value.words.vi, words_en: value.words.en };
    case "unknown":
      return {};
    case "at-most":
    case "at-least":
    case "more-than":
    case "exactly":
      return { amount: String(value.amount), unit: value.unit };
  }
}

function figureFrom(row: Selectable<DB["office_figure"]>): OfficeFigure {
  return OfficeFigure.parse({
    id: row.id,
    key: row.key,
    field: row.field,
    name: { vi: row.name_vi, en: row.name_en },
    value: {
      kind: row.value_kind,
      ...(row.amount === null ? {} : { amount: Number(row.amount), unit: row.unit }),
      ...(row.up_to === null ? {} : { upTo: Number(row.up_to) }),
      ...(row.words_vi === null ? {} : { words: { vi: row.words_vi, en: row.words_en } }),
    },
    instrument: row.instrument,
    article: row.article,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    territory: row.territory,
    sources: row.sources,
    note: row.note_vi === null ? null : { vi: row.note_vi, en: row.note_en },
    basis: row.basis,
    writtenBy: row.written_by,
    writtenOn: row.written_on,
    version: row.version,
  });
}
