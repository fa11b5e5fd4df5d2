import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "#web-kit/tokens.css";
import "#web-kit/fonts.css";
import "#web-kit/foundation.css";
import { startLanguage } from "#web-kit/language.ts";
import { startTheme } from "#web-kit/theme.ts";
import { App } from "./App.tsx";

startTheme();
const i18n = await startLanguage();
const ground = document.getElementById("app");
if (!ground) throw new Error("index.html has no #app");
createRoot(ground).render(
  <StrictMode>
    <App i18n={i18n} />
  </StrictMode>,
);
