import { recall, remember } from "./remembered.ts";

type Theme = "light" | "dark";
const KEY = "lotrinh.theme";

/** The theme the reader chose last, else the one of the system. */
export function startTheme(): void {
  const chosen = recall(KEY);
  const dark = chosen === null ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}

function themeNow(): Theme {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

export function switchTheme(): Theme {
  const theme = themeNow() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = theme;
  remember(KEY, theme);
  return theme;
}
