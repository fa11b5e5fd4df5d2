import { z } from "zod";
import { mayReadPeopleBehind } from "#rooms/assignments/model/index.ts";
import type { Actor } from "#shared/act.ts";
import { endpoint } from "#shared/endpoint.ts";
import type { Permission, Reach } from "#shared/permission.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { LetterKind, LetterState } from "./letter-kind.ts";
import { NoticeSetting } from "./notice-setting.ts";

/** Every official settles what they are written to about, each for themselves. */
export const ownNotices: Permission = {
  permission: "notifications.own",
  reachOf: (actor: Actor): Reach => (mayReadPeopleBehind(actor).ok ? "own-rows" : "none"),
};

export const WrittenLetter = z.object({
  kind: LetterKind,
  on: PlainDate,
  state: LetterState,
  messageId: z.string(),
});
export type WrittenLetter = z.infer<typeof WrittenLetter>;

export const getOwnNoticesEndpoint = endpoint({
  name: "getOwnNotices",
  method: "GET",
  path: "/api/notices",
  summary: "What the person who asks is written to about, and the letters of late",
  permission: ownNotices,
  output: z.object({ setting: NoticeSetting, isMailOpen: z.boolean(), letters: z.array(WrittenLetter) }),
});

export const settleOwnNoticesEndpoint = endpoint({
  name: "settleOwnNotices",
  method: "POST",
  path: "/api/notices",
  summary: "Settles what the person who asks is written to about",
  permission: ownNotices,
  body: NoticeSetting,
  output: NoticeSetting,
});
