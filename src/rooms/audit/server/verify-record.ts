import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { type Database, verifyAudit } from "#store/index.ts";
import { mayReadAudit, type NotAllowed, type verifyAuditEndpoint } from "../model/index.ts";

type Verdict = z.input<typeof verifyAuditEndpoint.output>;

export async function verifyRecord(
  db: Database,
  act: Act,
  head: string | undefined,
): Promise<Outcome<Verdict, NotAllowed>> {
  const allowed = mayReadAudit(act.actor);
  if (!allowed.ok) return allowed;
  const verdict = await verifyAudit(db, act.workspaceId, { head });
  return done({ ...verdict, findings: [...verdict.findings] });
}
