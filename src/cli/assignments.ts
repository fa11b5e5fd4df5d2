import type { Command } from "commander";
import { done, refuse } from "#shared/outcome.ts";
import { dayInVietNam, PlainDate } from "#shared/plain-date.ts";
import { withStore } from "./with-store.ts";

type Options = { readonly asOf?: string; readonly json?: boolean; readonly byBody?: boolean };

export function registerAssignmentCommands(program: Command): void {
  program
    .command("assignments")
    .description("Assignments: the official return of any day")
    .command("status")
    .description(
      "Counts the four official cells and their ratios (QĐ 42/2014/QĐ-TTg) as of a day, from what had happened by then",
    )
    .option("--as-of <day>", "2026-06-30; absent: today")
    .option("--by-body", "also by leading body")
    .option("--json", "print {asOf, total, cells, outside, ratios, bodies}")
    .action(async (options: Options) => {
      process.exitCode = await status(options);
    });
}

function status({ asOf, byBody = false, json = false }: Options): Promise<number> {
  return withStore(json, async ({ store: { db }, say }) => {
    const day = PlainDate.safeParse(asOf ?? dayInVietNam(new Date()));
    if (!day.success) return refuse("day-unreadable", { day: asOf ?? "", text: asOf ?? "" });
    const { statusOnDay } = await import("#rooms/assignments/server/index.ts");
    const { WorkspaceId } = await import("#shared/act.ts");
    const row = await db
      .$pickTables<"workspace">()
      .selectFrom("workspace")
      .select("workspace_id")
      .orderBy("created_at")
      .executeTakeFirstOrThrow();
    const told = await statusOnDay(db, WorkspaceId.parse(row.workspace_id), day.data);
    const { bodies, ...whole } = told;
    const line = ({ total, cells, ratios, name }: Omit<typeof whole, "asOf"> & { name: string }) =>
      say("assignments.status.line", {
        name,
        total,
        doneInTime: cells["done-in-time"],
        doneLate: cells["done-late"],
        openInTime: cells["open-in-time"],
        openOverdue: cells["open-overdue"],
        completion: ratios?.rounded.completion ?? "–",
        overdue: ratios?.rounded.overdue ?? "–",
      });
    const lines = [{ ...whole, name: day.data }, ...(byBody ? bodies : [])].map(line);
    return done({ lines, json: byBody ? told : whole });
  });
}
