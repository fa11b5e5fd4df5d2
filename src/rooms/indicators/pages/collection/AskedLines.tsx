import type { z } from "zod";
import { useLocale } from "#web-kit/use-locale.ts";
import { type getFormEndpoint, linesOf } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { partAsked } from "./reply-rows.ts";

const SHOWN = 8;

/** What a form asks for, in words: a long one folded, places counted and named when it is opened. */
export function AskedLines({ form }: { form: z.output<typeof getFormEndpoint.output> }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const lines = linesOf(form.rows).flatMap(({ rows: [first = 0, ...rest] }) => {
    const asked = form.rows[first];
    if (!asked) return [];
    const words = `${partAsked(asked, locale)} (${asked.unit[locale]})`;
    const places = [first, ...rest].flatMap((row) => form.rows[row]?.placeName ?? []);
    return [{ first, words, places }];
  });
  const list = (
    <ul className="asked-lines">
      {lines.map(({ first, words, places }) => (
        <li key={first}>
          {places.length > SHOWN ? (
            <details>
              <summary>{say("forms.line.places", { words, count: places.length })}</summary>
              <span lang="vi">{places.join("; ")}</span>
            </details>
          ) : (
            [words, places.join("; ")].filter(Boolean).join(": ")
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <div className="label">
      {lines.length > SHOWN ? (
        <details>
          <summary>{`${say("forms.rows")} (${lines.length})`}</summary>
          {list}
        </details>
      ) : (
        <>
          {say("forms.rows")}
          {list}
        </>
      )}
      <p>{`${say("forms.columns")}: ${form.columns.map(({ title }) => title).join("; ")}`}</p>
    </div>
  );
}
