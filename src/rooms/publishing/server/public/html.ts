/** Markup that is ready: nothing in it is escaped again. */
export type Html = { readonly markup: string };

type Value = Html | string | number | null | false | readonly (Html | null | false)[];

/** A document's words never become markup: whatever is put in is escaped, save markup made here. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    markup: parts.reduce((all, part, at) => `${all}${part}${at < values.length ? written(values[at]) : ""}`, ""),
  };
}

function written(value: Value | undefined): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  if ("markup" in value) return value.markup;
  return value.map(written).join("");
}

function escaped(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
