import { z } from "zod";
import type { LadderAudience, WorkGroup } from "#rooms/assignments/model/index.ts";
import type { Actor } from "#shared/act.ts";
import { LOCALES } from "#shared/sentences.ts";

/** What a person wants to be written to about. */
export const NoticeSetting = z.object({ digest: z.boolean(), atOnce: z.boolean(), locale: z.enum(LOCALES) });
export type NoticeSetting = z.infer<typeof NoticeSetting>;

export const USUAL_SETTING: NoticeSetting = { digest: true, atOnce: true, locale: "vi" };

/** Whose rungs of the ladder are told to a person: those who carry out, the head of a body, the office. */
export function audiencesOf({ roles }: Actor): { readonly audience: LadderAudience; readonly isOfBodies: boolean }[] {
  const told: { audience: LadderAudience; isOfBodies: boolean }[] = [];
  if (roles.includes("lead")) told.push({ audience: "handler", isOfBodies: true });
  if (roles.includes("approving-leader")) told.push({ audience: "head", isOfBodies: true });
  if (roles.includes("office")) told.push({ audience: "office", isOfBodies: false });
  return told;
}

/** A letter tells what a person has to do: not what waits for others, and a long silence only to those who can end it. */
export function isToldDaily(group: WorkGroup, { roles }: Actor): boolean {
  if (group === "extension-asked") return false;
  return group !== "stale" || roles.includes("lead") || roles.includes("coordinator");
}
