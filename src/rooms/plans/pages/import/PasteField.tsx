import { usePlanWords } from "../use-plan-words.ts";

type Props = {
  readonly text: string;
  readonly fileName: string | null;
  readonly isKept: boolean;
  readonly onText: (text: string) => void;
  readonly onClear: () => void;
};

/** The document's words, set as they will stand on the page. */
export function PasteField({ text, fileName, isKept, onText, onClear }: Props) {
  const say = usePlanWords();
  return (
    <div className="paste">
      <label htmlFor="paste">{say("plans.import.paste")}</label>
      <small id="paste-hint">{say("plans.import.paste.hint")}</small>
      <textarea
        id="paste"
        aria-describedby="paste-hint"
        lang="vi"
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <div className="paste-foot">
        {fileName !== null && <span>{say("plans.import.from-file", { name: fileName })}</span>}
        {text !== "" && <span>{say("plans.import.length", { count: text.length })}</span>}
        {text !== "" && (
          <span className={isKept ? "" : "finding"}>
            {say(isKept ? "plans.import.draft-kept" : "plans.import.draft-lost")}
          </span>
        )}
        {text !== "" && (
          <button type="button" className="link" onClick={onClear}>
            {say("plans.import.clear")}
          </button>
        )}
      </div>
    </div>
  );
}
