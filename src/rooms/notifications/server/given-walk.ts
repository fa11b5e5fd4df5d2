import type { GivenWalk } from "#server-kit/test-walk.ts";
import { USUAL_SETTING } from "../model/index.ts";

export const walkNotices: GivenWalk = async () => ({
  getOwnNotices: {},
  settleOwnNotices: { body: { ...USUAL_SETTING, locale: "en" } },
});
