import { parentPort } from "node:worker_threads";
import { forecastOf, type NamedSeries } from "../model/forecast/index.ts";

export type ForecastOrder = { readonly all: readonly NamedSeries[]; readonly level: number };

parentPort?.on("message", ({ all, level }: ForecastOrder) => {
  parentPort?.postMessage(all.map(({ id, series, horizon }) => ({ id, outcome: forecastOf(series, horizon, level) })));
});
