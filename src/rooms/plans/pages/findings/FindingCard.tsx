import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { addressOf } from "#rooms/documents/model/index.ts";
import { useMay } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import { useWords } from "#web-kit/use-words.ts";
import { type FindingAnswer, mayAnswerFindings, type PlanFinding, type PlanId } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { AnswerForm } from "./AnswerForm.tsx";

/** One finding: the document's words, why it is said, how to mend it, where it stands, and what was answered. */
export function FindingCard({ planId, finding }: { planId: PlanId; finding: PlanFinding }) {
  const say = usePlanWords();
  const sayCode = useWords();
  const [isAnswering, setIsAnswering] = useState(false);
  const mayAnswer = useMay(mayAnswerFindings);
  const isAnswered = finding.answers.length > 0;
  const params = daysInWords(finding.params);
  return (
    <li className={finding.isOpen ? "finding-card" : "finding-card answered"}>
      <blockquote lang="vi">{finding.quote}</blockquote>
      <p>{sayCode(`extraction.finding.${finding.code}.reason`, params)}</p>
      <p className="fix">
        <small>{say("plans.findings.fix")}</small> {sayCode(`extraction.finding.${finding.code}.fix`, params)}
      </p>
      <Answers answers={finding.answers} />
      <div className="go noprint">
        <Place planId={planId} anchor={finding.anchor} word="plans.findings.at" />
        {finding.otherAnchor !== null && (
          <Place planId={planId} anchor={finding.otherAnchor} word="plans.findings.other" />
        )}
        {mayAnswer && !isAnswering && (
          <button
            type="button"
            className="btn"
            aria-label={say(isAnswered ? "plans.findings.again-of" : "plans.findings.answer-of", {
              words: finding.quote.slice(0, 60),
            })}
            onClick={() => setIsAnswering(true)}
          >
            {say(isAnswered ? "plans.findings.again" : "plans.findings.answer")}
          </button>
        )}
      </div>
      {isAnswering && <AnswerForm planId={planId} finding={finding} onClose={() => setIsAnswering(false)} />}
    </li>
  );
}

type PlaceProps = {
  readonly planId: PlanId;
  readonly anchor: string;
  readonly word: "plans.findings.at" | "plans.findings.other";
};

function Place({ planId, anchor, word }: PlaceProps) {
  const say = usePlanWords();
  return (
    <Link className="link" to="/ke-hoach/$planId" params={{ planId }} hash={`k-${anchor}`}>
      {say(word, { address: addressOf(anchor, say) })}
    </Link>
  );
}

/** The last answer in a person's voice, with how many came before it. */
function Answers({ answers: [last, ...earlier] }: { answers: readonly FindingAnswer[] }) {
  const say = usePlanWords();
  if (!last) return null;
  return (
    <p className="added">
      <span>
        <span lang="vi">
          {say("plans.findings.said", { state: say(`plans.findings.${last.state}`), reason: last.reason })}
        </span>
        {last.complement !== null && last.basis !== null && (
          <span lang="vi" className="complement">
            {say("plans.findings.added", { complement: last.complement, basis: last.basis })}
          </span>
        )}
        <small>
          {say("plans.findings.by", { name: last.by, day: formatDay(last.at) })}
          {earlier.length > 0 && ` · ${say("plans.findings.earlier", { count: earlier.length })}`}
        </small>
      </span>
    </p>
  );
}

/** Days travel as `2025-03-01`; a reader sees `01/03/2025`. */
function daysInWords(params: PlanFinding["params"]): PlanFinding["params"] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatDay(value) : value,
    ]),
  );
}
