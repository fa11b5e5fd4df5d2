import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,tools,bench,soak,examples}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "dist/**"],
    // A suite waits for its database half of the time: a worker on every core, not on all but one.
    maxWorkers: "100%",
    globalSetup: ["src/store/test-cluster.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is awaited comes when the machine has time for it; vitest's own second is no bound of ours.
    expect: { poll: { timeout: 30_000 } },
  },
});
