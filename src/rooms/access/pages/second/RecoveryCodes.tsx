import { useState } from "react";
import { useAccessWords } from "../use-access-words.ts";

/** Shown once: what stands in for a lost phone. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const say = useAccessWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="second">
      <h2>{say("access.second.codes")}</h2>
      <p>{say("access.second.codes.why")}</p>
      <ul className="second-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="buttons">
        {/* Where an office serves plain http inside its network, a browser has no clipboard for a page. */}
        {navigator.clipboard !== undefined && (
          <button
            type="button"
            className="btn"
            onClick={() => void navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true))}
          >
            {say(isCopied ? "access.second.codes.copied" : "access.second.codes.copy")}
          </button>
        )}
        <button type="button" className="btn main" onClick={onKept}>
          {say("access.second.codes.kept")}
        </button>
      </div>
    </div>
  );
}
