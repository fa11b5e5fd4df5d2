import { defineConfig } from "vitest/config";

/** What a person does, in a real browser against the built program. Two files at a time: each starts a server and a browser, and mostly waits. */
export default defineConfig({
  test: {
    include: ["journeys/**/*.journey.test.ts"],
    globalSetup: ["journeys/example-data.ts"],
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // What is awaited comes when the machine has time for it; vitest's own second is no bound of ours.
    expect: { poll: { timeout: 30_000 } },
  },
});
