import { createHash } from "node:crypto";
import type { CDPSession, Page } from "playwright-core";

/**
 * To find what only shows when answers come late or in another order: `JOURNEY_LATE_MS=1200` holds each answer of the API for a
 * while up to that (`JOURNEY_SEED` chooses which for how long), `JOURNEY_SLOW_CPU=4` makes the page's processor that many times
 * slower. Without them nothing is hindered.
 */
const LATE_MS = Number(process.env["JOURNEY_LATE_MS"] ?? 0);
const SEED = process.env["JOURNEY_SEED"] ?? "1";
const SLOW_CPU = Number(process.env["JOURNEY_SLOW_CPU"] ?? 1);

export async function hinder(page: Page): Promise<void> {
  if (LATE_MS === 0 && SLOW_CPU === 1) return;
  const session = await page.context().newCDPSession(page);
  if (SLOW_CPU !== 1) await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU });
  if (LATE_MS !== 0) await holdAnswers(session);
}

/** The server has done its part: what is held is its answer, as it was at that time. */
async function holdAnswers(session: CDPSession): Promise<void> {
  const asked = new Map<string, number>();
  session.on("Fetch.requestPaused", ({ requestId, request, responseHeaders }) => {
    const call = `${request.method} ${request.url}`;
    const times = asked.get(call) ?? 0;
    asked.set(call, times + 1);
    const waitMs = isStream(responseHeaders ?? []) ? 0 : LATE_MS * chance(`${SEED} ${call} ${times}`);
    setTimeout(() => void session.send("Fetch.continueRequest", { requestId }).catch(ignoreClosed), waitMs);
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*/api/*", requestStage: "Response" }] });
}

/** One that tells on its way never ends. */
function isStream(headers: readonly { readonly name: string; readonly value: string }[]): boolean {
  return headers.some(({ name, value }) => name.toLowerCase() === "content-type" && value.includes("event-stream"));
}

/** Between 0 and 1, the same for the same words. */
function chance(words: string): number {
  return createHash("sha256").update(words).digest().readUInt32BE() / 2 ** 32;
}

/** A page that was closed while its answers were held waits for none. */
function ignoreClosed(): void {}
