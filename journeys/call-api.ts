import { expect } from "vitest";
import type { RunningServer } from "./start-server.ts";

/** What a journey needs to be there and does not click: the same calls that the pages make. */
export function callsOf(server: () => RunningServer) {
  return {
    async post<Answer>(path: string, body: unknown): Promise<Answer> {
      const answer = await fetch(`${server().address}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        body: JSON.stringify(body),
      });
      const value: unknown = await answer.json();
      expect(answer.status).toBe(200);
      return value as Answer;
    },
    async get<Answer>(path: string): Promise<Answer> {
      return (await (await fetch(`${server().address}${path}`)).json()) as Answer;
    },
  };
}
