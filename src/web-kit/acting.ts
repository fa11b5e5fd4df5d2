import { createContext, useContext } from "react";
import type { Actor } from "#shared/act.ts";
import type { OwnedRow, Permission, RowPolicy } from "#shared/permission.ts";

/** Who acts, as the server says. The composition provides it; `undefined` until the first answer is there. */
export const Acting = createContext<Actor | undefined>(undefined);

/**
 * May the person do it? Asks the policy that the server asks; of a row where one is given, else whether there is any row at all.
 * Until it is known who acts the answer is no: a button that comes a moment later is better than one that refuses.
 */
export function useMay(permission: Permission): boolean;
export function useMay(permission: RowPolicy, row: OwnedRow): boolean;
export function useMay(permission: Permission | RowPolicy, row?: OwnedRow): boolean {
  const actor = useContext(Acting);
  if (actor === undefined) return false;
  if (row !== undefined && typeof permission === "function") return permission(actor, row).ok;
  return permission.reachOf(actor) !== "none";
}
