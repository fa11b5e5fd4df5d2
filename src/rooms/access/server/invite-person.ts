import { MailNotSent } from "#server-kit/mail/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import type { Locale } from "#shared/sentences.ts";

import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { type Duties, InvitationId, mayKeepPeople } from "../model/index.ts";
import { areBodies } from "./bodies.ts";
import { insertInvitation, markMailed } from "./invitation-queries.ts";
import { isMember } from "./member-queries.ts";
import { invitationToken } from "./invitation-token.ts";
import { invitationLetter } from "./letters.ts";
import { invitationLink, letterId, type SignInSettings } from "./settings.ts";

const VALID_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

export type Invited = Duties & { readonly name: string; readonly email: string; readonly locale: Locale };
export type InviteRefusal = NotAllowed | "already-member" | "body-unknown";

/**
 * Opens an invitation and sends its link. Where no mail goes out the invitation stands all the same, and the administrator hands
 * the link over.
 */
export async function invitePerson(
  db: Database,
  act: Act,
  invited: Invited,
  settings: SignInSettings | undefined,
): Promise<Outcome<{ invitationId: InvitationId; isMailed: boolean }, InviteRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPeople(act.actor);
    if (!allowed.ok) return allowed;
    if (await isMember(transaction, act.workspaceId, invited.email))
      return refuse("already-member", { email: invited.email });
    if (!(await areBodies(transaction, act.workspaceId, invited.bodies))) return refuse("body-unknown");

    const id = newId(InvitationId);
    const expires = new Date(new Date(act.at).getTime() + VALID_DAYS * DAY_MS);
    const validity = { invitedBy: act.actor.id, at: act.at, expiresAt: instantOf(expires) };
    await insertInvitation(transaction, act.workspaceId, { id, ...invited }, validity);
    const { name, email, roles, bodies } = invited;
    await appendAudit(transaction, act, {
      act: "person-invited",
      subject: { kind: "invitation", id },
      after: { name, email, roles, bodies },
    });
    const isMailed = await sendInvitation(act, { ...invited, id, expires }, settings);
    if (isMailed) await markMailed(transaction, act.workspaceId, id, act.at);
    return done({ invitationId: id, isMailed });
  });
}

async function sendInvitation(
  act: Act,
  { id, name, email, locale, expires }: Invited & { readonly id: InvitationId; readonly expires: Date },
  settings: SignInSettings | undefined,
): Promise<boolean> {
  if (!settings?.mail) return false;
  const link = invitationLink(settings, invitationToken(settings.secret, id));
  const [year, month, day] = dayInVietNam(expires).split("-");
  const until = `${day}/${month}/${year}`;
  try {
    const letter = invitationLetter(locale, { name, inviter: act.actor.name, until, link });
    await settings.mail.send({ ...letter, to: email, messageId: letterId(settings, `invitation-${id}`) });
    return true;
  } catch (error) {
    if (error instanceof MailNotSent) return false;
    throw error;
  }
}
