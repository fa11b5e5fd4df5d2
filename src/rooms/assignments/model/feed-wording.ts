import { sentences } from "#shared/sentences.ts";

/** What a person's calendar says of a duty. */
export const feedWording = sentences({
  "duty.feed.due": { vi: "Hạn nhiệm vụ {code}", en: "Due: {code}" },
});
