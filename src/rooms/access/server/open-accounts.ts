import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { Accounts, SignInSettings } from "./settings.ts";

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
