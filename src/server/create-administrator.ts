import { getInvitationLink, invitePerson } from "#rooms/access/server/index.ts";
import type { Act } from "#shared/act.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import { migrate, openStore } from "#store/index.ts";
import { COMMAND_LINE } from "./command-line-act.ts";
import type { Configuration } from "./configuration.ts";
import { prepareWorkspace } from "./prepare-workspace.ts";
import { readSignInSettings } from "./sign-in-settings.ts";

/**
 * Invites an administrator from the machine itself, for the first start and for when nobody can get in any more. Whoever can run it
 * holds the data anyway. The link goes to the console, so that it works before any mail does.
 */
export async function createAdministrator(
  configuration: Configuration,
  { exampleText, name, email }: { readonly exampleText: string; readonly name: string; readonly email: string },
): Promise<Outcome<{ link: string }>> {
  const settings = await readSignInSettings(configuration);
  if (!settings) return refuse("public-address-missing");
  const store = await openStore({ databaseUrl: configuration.DATABASE_URL, dataFolder: configuration.LOTRINH_DATA });
  try {
    await migrate(store);
    const { workspaceId } = await prepareWorkspace(store, { exampleText });
    const now = new Date();
    const act: Act = { workspaceId, actor: COMMAND_LINE, at: instantOf(now), on: dayInVietNam(now) };
    const invited = {
      name,
      email,
      roles: ["administrator" as const, "office" as const],
      bodies: [],
      locale: "vi" as const,
    };
    const outcome = await invitePerson(store.db, act, invited, { ...settings, mail: undefined });
    if (!outcome.ok) return outcome;
    return await getInvitationLink(store.db, act, outcome.value.invitationId, settings);
  } finally {
    settings.mail?.close();
    await store.close();
  }
}
