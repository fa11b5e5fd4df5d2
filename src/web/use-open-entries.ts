import { useContext } from "react";
import { Acting } from "#web-kit/acting.ts";
import { type NavEntry, navEntries } from "./rooms.ts";

/** Where the person may go, by the policy that the server asks. All of them until it is known who acts: a link is no door. */
export function useOpenEntries(): readonly NavEntry[] {
  const actor = useContext(Acting);
  if (actor === undefined) return navEntries;
  return navEntries.filter(({ permission }) => permission.reachOf(actor) !== "none");
}
