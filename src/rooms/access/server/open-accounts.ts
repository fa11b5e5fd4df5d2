import type { FastifyReply, FastifyRequest } from "fastify";
import type { App } from "#server-kit/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { SignInSettings } from "./settings.ts";

/** People sign in. */
export type Accounts = {
  readonly settings: SignInSettings;
  /** Who asks, by the session that the request carries. */
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<Act>;
  readonly routes: (app: App) => void;
};

/** Loaded on first use, so that a laptop without accounts starts without better-auth. */
export async function openAccounts(ground: {
  readonly db: Database;
  readonly workspaceId: WorkspaceId;
  readonly settings: SignInSettings;
  readonly now?: (() => Date) | undefined;
}): Promise<Accounts> {
  const { accountsOn } = await import("./accounts.ts");
  return accountsOn({ ...ground, now: ground.now ?? (() => new Date()) });
}
