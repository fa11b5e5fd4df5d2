import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { putRefusal } from "#server-kit/put-refusal.ts";
import { done, type Outcome, type Refusal, refuse } from "#shared/outcome.ts";
import { createSay } from "#shared/say.ts";
import { type Forecast, forecastOf, indicatorWording, readManySeries, readSeries } from "../model/index.ts";
import { forecastMany, type NamedForecast } from "./forecast-many.ts";

const say = createSay([indicatorWording]);

type Options = {
  readonly horizon: string;
  readonly level: string;
  readonly batch?: boolean;
  readonly json?: boolean;
};

/** Adds `forecast` to the command line. */
export function registerForecastCommand(program: Command): void {
  program
    .command("forecast")
    .description("looks ahead along a series of yearly, quarterly or monthly values (no database)")
    .argument("<file.csv>", "columns period,value; with --batch one series a row: id,period,start,horizon,history")
    .option("--horizon <n>", "periods beyond the last value", "6")
    .option("--level <percent>", "how often what comes should lie within the band", "80")
    .option("--batch", "many series, each with its own horizon")
    .option("--json", "print {method, points: [{period, value, low, high}]}")
    .action((file: string, options: Options) => (options.batch ? putMany(file, options) : putOne(file, options)));
}

async function putOne(file: string, { horizon, level, json = false }: Options): Promise<void> {
  const text = await readTextFile(file);
  if (!text.ok) return putRefusal(say, text.refusal, json);
  const read = readSeries(text.value);
  if (!read.ok) return putRefusal(say, read.refusal, json);
  const { series, leftOut, gap } = read.value;
  // Said before a refusal too: what was left out may be why too few values stand in a row.
  if (gap !== null) process.stderr.write(`${say("vi", "indicators.forecast.left-out", { count: leftOut, gap })}\n`);
  const forecast = forecastOf(series, Number(horizon), Number(level));
  if (!forecast.ok) return putRefusal(say, asTyped(forecast.refusal, { horizon, level }), json);
  print(json ? JSON.stringify(answerOf(forecast.value)) : tableOf(forecast.value));
}

/** A refused option is said back in the words that were typed: `abc`, not `NaN`. */
function asTyped({ code, params }: Refusal, typed: Readonly<Record<string, string>>): Refusal {
  const words = Object.entries(typed).filter(([name]) => name in params && !Number.isFinite(params[name]));
  return { code, params: { ...params, ...Object.fromEntries(words) } };
}

async function putMany(file: string, { level, json = false }: Options): Promise<void> {
  const text = await readTextFile(file);
  if (!text.ok) return putRefusal(say, text.refusal, json);
  const all = readManySeries(text.value);
  if (!all.ok) return putRefusal(say, all.refusal, json);
  const forecasts = await forecastMany(all.value, Number(level));
  print(json ? JSON.stringify(forecasts.map(namedAnswerOf)) : forecasts.map(namedLineOf).join("\n"));
}

/** A series that carries no forecast keeps its place among the answers and says why. */
function namedAnswerOf({ id, outcome }: NamedForecast) {
  if (outcome.ok) return { id, ...answerOf(outcome.value) };
  const { code, params } = outcome.refusal;
  return { id, method: null, points: [], refusal: { code, params, detail: say("vi", `refusal.${code}`, params) } };
}

function namedLineOf({ id, outcome }: NamedForecast): string {
  if (!outcome.ok) return `${id}\t${say("vi", `refusal.${outcome.refusal.code}`, outcome.refusal.params)}`;
  const values = outcome.value.points.map(({ value }) => rounded(value)).join(" ");
  return `${id}\t${say("vi", `indicators.forecast.method.${outcome.value.method}`)}\t${values}`;
}

function answerOf({ method, isSeasonal, origins, level, points }: Forecast) {
  return { method, seasonal: isSeasonal, origins, level, points };
}

function tableOf({ method, level, points }: Forecast): string {
  const lines = points.map(({ period, value, low, high }) => [period, ...[value, low, high].map(rounded)].join("\t"));
  return [`${say("vi", `indicators.forecast.method.${method}`)}, ${level} %`, ...lines].join("\n");
}

/** Five figures tell all that a forecast knows. */
function rounded(value: number): string {
  return new Intl.NumberFormat("vi-VN", { maximumSignificantDigits: 5 }).format(value);
}

async function readTextFile(file: string): Promise<Outcome<string, "series-file-unreadable">> {
  try {
    const bytes = await readFile(file);
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return done(new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes));
  } catch {
    return refuse("series-file-unreadable", { file });
  }
}

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}
