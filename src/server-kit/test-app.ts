import { randomUUID } from "node:crypto";
import type { Act } from "#shared/act.ts";
import { createSay } from "#shared/say.ts";
import { sharedRefusals } from "#shared/refusals.ts";
import type { Sentences } from "#shared/sentences.ts";
import { storeSentences } from "#store/index.ts";
import type { App, Problem } from "./app.ts";
import { createApp } from "./create-app.ts";
import { guardRoutes } from "./guard-routes.ts";
import { serverWording } from "./wording.ts";

export type Answer = { readonly status: number; readonly body: unknown; readonly problem: Problem };
export type Asked = { readonly body?: unknown; readonly version?: number; readonly key?: string; readonly act?: Act };

/** For request tests: a room's routes on an application of their own, asked as somebody. */
export type TestApp = {
  readonly ask: (method: "GET" | "POST", url: string, asked?: Asked) => Promise<Answer>;
  /** What is no JSON: a file, a feed. */
  readonly read: (
    url: string,
    act?: Act,
  ) => Promise<{ status: number; type: string; name: string; text: string; bytes: Buffer }>;
  readonly close: () => Promise<void>;
};

/** @param act who asks where a request names nobody else */
export async function openTestApp(
  act: Act,
  wording: readonly Sentences[],
  register: (app: App) => void,
): Promise<TestApp> {
  const app = createApp(createSay([serverWording, sharedRefusals, storeSentences, ...wording]), "silent");
  let asking = act;
  app.addHook("onRequest", async (request) => {
    request.act = asking;
  });
  guardRoutes(app);
  register(app);
  await app.ready();
  return {
    ask: async (method, url, asked = {}) => {
      asking = asked.act ?? act;
      const response = await app.inject({
        method,
        url,
        ...(asked.body !== undefined && { payload: asked.body as object }),
        headers: {
          ...(method === "POST" && { "idempotency-key": asked.key ?? randomUUID() }),
          ...(asked.version !== undefined && { "if-match": `"${asked.version}"` }),
        },
      });
      const body: unknown = response.json();
      return { status: response.statusCode, body, problem: body as Problem };
    },
    read: async (url, reader = act) => {
      asking = reader;
      const response = await app.inject({ method: "GET", url });
      const { statusCode: status, headers, body: text, rawPayload: bytes } = response;
      return {
        status,
        type: String(headers["content-type"]),
        name: String(headers["content-disposition"]),
        text,
        bytes,
      };
    },
    close: () => app.close(),
  };
}
