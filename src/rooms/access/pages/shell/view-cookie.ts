import { type MembershipId, STAND_IN_COOKIE, VIEW_AS_COOKIE, type ViewAs, writeViewAs } from "../../model/index.ts";

export function startView(view: ViewAs): void {
  become(`${VIEW_AS_COOKIE}=${writeViewAs(view)}`);
}

export function endView(): void {
  become(`${VIEW_AS_COOKIE}=; max-age=0`);
}

export function startStandingIn(membershipId: MembershipId): void {
  become(`${STAND_IN_COOKIE}=${membershipId}`);
}

export function endStandingIn(): void {
  become(`${STAND_IN_COOKIE}=; max-age=0`);
}

/** The page is loaded anew, so that nothing that one person saw stays in the other's view. */
function become(cookie: string): void {
  document.cookie = `${cookie}; path=/; samesite=strict`;
  location.reload();
}
