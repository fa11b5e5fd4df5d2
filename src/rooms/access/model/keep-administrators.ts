import type { Role } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";

/** Would nobody be left who can let people in? Then the change is refused: no way back in would remain but the command line. */
export function decideKeptAdministrators(
  member: { readonly roles: readonly Role[]; readonly isSuspended: boolean },
  after: { readonly roles: readonly Role[]; readonly isSuspended: boolean },
  otherAdministrators: number,
): Outcome<void, "last-administrator"> {
  const serves = ({ roles, isSuspended }: typeof member) => roles.includes("administrator") && !isSuspended;
  const isLost = serves(member) && !serves(after) && otherAdministrators === 0;
  return isLost ? refuse("last-administrator") : done(undefined);
}
