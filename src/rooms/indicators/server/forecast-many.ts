import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Outcome } from "#shared/outcome.ts";
import type { Forecast, ForecastRefusal, NamedSeries } from "../model/forecast/index.ts";
import type { ForecastOrder } from "./forecast-worker.ts";

export type NamedForecast = { readonly id: string; readonly outcome: Outcome<Forecast, ForecastRefusal> };

/** Forecasts many series on all cores, in the order given. Every core gets a like share of long and short series. */
export async function forecastMany(all: readonly NamedSeries[], level: number): Promise<readonly NamedForecast[]> {
  const cores = Math.max(1, Math.min(availableParallelism(), all.length));
  const shares = Array.from({ length: cores }, (_, core) => all.filter((_series, at) => at % cores === core));
  const answers = await Promise.all(shares.map((share) => forecastShare({ all: share, level })));
  // By place, never by id: two rows of a file may bear the same.
  return all.flatMap((_series, at) => answers[at % cores]?.[Math.floor(at / cores)] ?? []);
}

async function forecastShare(order: ForecastOrder): Promise<readonly NamedForecast[]> {
  const worker = new Worker(new URL("./forecast-worker.ts", import.meta.url));
  try {
    const answer = once(worker, "message");
    worker.postMessage(order);
    const [forecasts] = (await answer) as [readonly NamedForecast[]];
    return forecasts;
  } finally {
    await worker.terminate();
  }
}
