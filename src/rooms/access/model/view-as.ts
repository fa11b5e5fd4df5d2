import { z } from "zod";
import { type Actor, Role } from "#shared/act.ts";
import { LOOPBACK_ACTOR } from "./loopback-actor.ts";
import { roleWord, roleWording } from "./role-words.ts";

/** Where the page keeps whom the person at the loopback looks as. Nothing secret: without passwords that person may be anyone. */
export const VIEW_AS_COOKIE = "lotrinh-view-as";

export const ViewAs = z.object({ roles: z.array(Role).min(1).max(9), bodies: z.array(z.uuid()).max(50) });
export type ViewAs = z.infer<typeof ViewAs>;

/** Cookies hold no comma and no quote, so the value travels as encoded JSON. */
export function writeViewAs(view: ViewAs): string {
  return encodeURIComponent(JSON.stringify(view));
}

/** `undefined` for anything that the page did not write: then the person acts as themselves. */
export function readViewAs(cookie: string | undefined): ViewAs | undefined {
  if (cookie === undefined) return undefined;
  try {
    return ViewAs.safeParse(JSON.parse(decodeURIComponent(cookie))).data;
  } catch {
    return undefined;
  }
}

/** The person at the loopback acting as somebody: the audit names both. `names` are those of the bodies acted for. */
export function actorViewing({ roles, bodies }: ViewAs, names: readonly string[] = []): Actor {
  const words = roles.map((role) => roleWording[roleWord(role)].vi).join(", ");
  const whose = names.length > 0 ? ` của ${names.join(", ")}` : "";
  return { ...LOOPBACK_ACTOR, name: `${LOOPBACK_ACTOR.name}, xem như ${words}${whose}`, roles, bodies };
}
