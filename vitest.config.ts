import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,tools,bench,soak,examples}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "dist/**"],
    globalSetup: ["src/store/test-cluster.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
