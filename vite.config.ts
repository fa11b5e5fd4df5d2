import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { catalogues } from "./tools/catalogues.ts";

/** The browser's half. `#…` imports need nothing here: Vite reads them from package.json. */
export default defineConfig({
  root: "src/web",
  publicDir: false,
  plugins: [react(), catalogues()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    manifest: true,
    target: "baseline-widely-available",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
  },
});
