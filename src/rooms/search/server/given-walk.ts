import type { GivenWalk } from "#server-kit/test-walk.ts";

export const walkSearch: GivenWalk = async () => ({ search: { query: { words: "cong" } } });
