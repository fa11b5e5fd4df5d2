import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { type InvitationId, mayKeepPeople } from "../model/index.ts";
import { closeInvitation, findOpenInvitation } from "./invitation-queries.ts";
import { invitationToken } from "./invitation-token.ts";
import { invitationLink, type SignInSettings } from "./settings.ts";

type InvitationRefusal = NotAllowed | "invitation-not-found";

/** The link, made anew from the server's secret, to hand over where no mail goes out. */
export async function getInvitationLink(
  db: Database,
  act: Act,
  id: InvitationId,
  settings: SignInSettings | undefined,
): Promise<Outcome<{ link: string }, InvitationRefusal>> {
  const allowed = mayKeepPeople(act.actor);
  if (!allowed.ok) return allowed;
  const invitation = await findOpenInvitation(db, act.workspaceId, id);
  if (!invitation || !settings) return refuse("invitation-not-found");
  return done({ link: invitationLink(settings, invitationToken(settings.secret, id)) });
}

export async function withdrawInvitation(
  db: Database,
  act: Act,
  id: InvitationId,
): Promise<Outcome<{ invitationId: InvitationId }, InvitationRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPeople(act.actor);
    if (!allowed.ok) return allowed;
    const invitation = await findOpenInvitation(transaction, act.workspaceId, id);
    if (!invitation) return refuse("invitation-not-found");
    await closeInvitation(transaction, act.workspaceId, id, "withdrawn_at", act.at);
    await appendAudit(transaction, act, {
      act: "invitation-withdrawn",
      subject: { kind: "invitation", id },
      before: { email: invitation.email },
    });
    return done({ invitationId: id });
  });
}
