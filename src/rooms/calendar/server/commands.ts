import { Argument, type Command } from "commander";
import { putRefusal } from "#server-kit/put-refusal.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import { createSay } from "#shared/say.ts";
import {
  addWorkingDays,
  calendarWording,
  isUnverified,
  MOST_WORKING_DAYS,
  PeriodKind,
  readCalendarDay,
  readPeriod,
  reportingWindowOf,
  type WorkingDay,
  weekdayOf,
  workingDayOf,
} from "../model/index.ts";

const say = createSay([calendarWording]);

type Options = { readonly json?: boolean };
/** What a command prints: JSON for a program, a line for a person, and a warning that must not pass unseen. */
type Answer = { readonly json: object; readonly line: string; readonly warning?: string };

/** Adds `calendar day`, `calendar add` and `calendar period` to the command line. */
export function registerCalendarCommands(program: Command): void {
  const calendar = program
    .command("calendar")
    .description("working days, lunar dates and reporting periods of the Vietnamese State (no database)");
  calendar
    .command("day")
    .description("says of a day its weekday, its lunar date and whether it is worked")
    .argument("<day>", "2026-02-13")
    .option("--json", "print {date, weekday, lunar, working, reason, provisional}")
    .action((day: string, options: Options) => put(answerDay(day), options));
  calendar
    .command("add")
    .description("adds working days to a day; the day itself is not counted")
    .argument("<day>", "2026-02-13")
    .argument("<count>", "working days; a negative number counts back")
    .option("--json", "print {date}")
    .action((day: string, count: string, options: Options) => put(answerSum(day, count), options));
  calendar
    .command("period")
    .description("says from when a report counts, when its figures close and when it is due (NĐ 09/2019/NĐ-CP)")
    .addArgument(new Argument("<kind>", "kind of period").choices(PeriodKind.options))
    .argument("<period>", "2026-Q1, 2026-03, 2026-H1, 2026-9M, 2026, 2026-W07")
    .option("--json", "print {from, cutoff, due}")
    .action((kind: PeriodKind, period: string, options: Options) => put(answerPeriod(kind, period), options));
}

function answerDay(text: string): Outcome<Answer> {
  const day = readCalendarDay(text);
  if (!day.ok) return day;
  const told = workingDayOf(day.value);
  return { ok: true, value: { json: told, line: lineOf(told) } };
}

function lineOf({ date, weekday, lunar, working, reason, provisional }: WorkingDay): string {
  const { day, month, year, leap } = lunar;
  const work = say("vi", working ? "calendar.working" : "calendar.off");
  const parts = [
    `${say("vi", `calendar.weekday.${weekday}`)}, ${date}`,
    say("vi", leap ? "calendar.lunar-leap" : "calendar.lunar", { day, month, year: String(year) }),
    reason ? `${work} (${say("vi", `calendar.reason.${reason}`)})` : work,
    ...(provisional ? [say("vi", "calendar.provisional")] : []),
  ];
  return parts.join(" · ");
}

function answerSum(text: string, count: string): Outcome<Answer> {
  const from = readCalendarDay(text);
  if (!from.ok) return from;
  if (!/^[+-]?\d+$/u.test(count)) return refuse("working-days-unreadable", { count, most: MOST_WORKING_DAYS });
  const sum = addWorkingDays(from.value, Number(count));
  if (!sum.ok) return sum;
  const { date, provisional } = sum.value;
  const weekday = say("vi", `calendar.weekday.${weekdayOf(date)}`);
  const line = say("vi", "calendar.added", { from: from.value, count, weekday, date });
  return {
    ok: true,
    value: { json: { date }, line, ...(provisional ? { warning: say("vi", "calendar.provisional") } : {}) },
  };
}

function answerPeriod(kind: PeriodKind, text: string): Outcome<Answer> {
  const period = readPeriod(kind, text);
  if (!period.ok) return period;
  const window = reportingWindowOf(period.value);
  if (!window.ok) return window;
  const { from, cutoff, due, basis } = window.value;
  const line = say("vi", "calendar.window", { period: text, from, cutoff, due });
  const warning = isUnverified(basis) ? { warning: say("vi", "calendar.window-unverified") } : {};
  return { ok: true, value: { json: { from, cutoff, due }, line, ...warning } };
}

function put(answer: Outcome<Answer>, { json: asJson = false }: Options): void {
  if (!answer.ok) return putRefusal(say, answer.refusal, asJson);
  const { json, line, warning } = answer.value;
  process.stdout.write(`${asJson ? JSON.stringify(json) : line}\n`);
  if (warning !== undefined) process.stderr.write(`${warning}\n`);
}
