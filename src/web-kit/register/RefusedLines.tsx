import { writeTsv } from "../grid/clipboard.ts";
import { ProblemNote } from "../ProblemNote.tsx";
import type { PastedRows } from "./use-pasted-rows.ts";
import { useRegisterWords } from "./wording.ts";

type Props = { readonly told: PastedRows; readonly onClose: () => void };

/** So many are told one by one; all of them can be copied. */
const MOST_TOLD = 20;

/** What of a paste was not stored: line, words and reason, to be copied back and mended. */
export function RefusedLines({ told: { refused, problem }, onClose }: Props) {
  const say = useRegisterWords();
  if (refused.length === 0) return null;
  // Without TLS browsers keep the clipboard to themselves; the lines still stand here.
  const clipboard = "clipboard" in navigator ? navigator.clipboard : undefined;
  return (
    <section className="refused-lines noprint" aria-label={say("register.paste.refused", { count: refused.length })}>
      <p role="alert">{say("register.paste.refused", { count: refused.length })}</p>
      {problem && <ProblemNote problem={problem} />}
      <ul>
        {refused.slice(0, MOST_TOLD).map(({ line, words, why }) => (
          <li key={line}>
            <b>{say("register.paste.line", { line })}</b> <span lang="vi">{words.filter(Boolean).join(" · ")}</span>
            {why !== "" && <span className="field-problem">{why}</span>}
          </li>
        ))}
      </ul>
      {refused.length > MOST_TOLD && <p>{say("register.paste.more", { count: refused.length - MOST_TOLD })}</p>}
      <p className="acts">
        {clipboard && (
          <button
            type="button"
            className="btn"
            onClick={() => void clipboard.writeText(writeTsv(refused.map(({ words }) => words)))}
          >
            {say("register.paste.copy")}
          </button>
        )}
        <button type="button" className="btn plain" onClick={onClose}>
          {say("register.paste.close")}
        </button>
      </p>
    </section>
  );
}
