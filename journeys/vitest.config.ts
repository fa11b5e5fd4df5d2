import { defineConfig } from "vitest/config";

/** What a person does, in a real browser against the built program. One file at a time: each starts a server and a browser. */
export default defineConfig({
  test: {
    include: ["journeys/**/*.journey.test.ts"],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
