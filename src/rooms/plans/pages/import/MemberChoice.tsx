import { type FormEvent, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import type { ChosenFiles } from "./chosen-files.ts";
import type { Importing, Roles } from "./use-importing.ts";

type Props = {
  readonly chosen: ChosenFiles;
  readonly before: Extract<Importing, { kind: "choosing" }>["before"];
  readonly onChoose: (roles: Roles) => void;
  readonly onLeave: () => void;
};

/** Which of several files is the plan and which are its annexes. Nothing is chosen for the person but an only candidate. */
export function MemberChoice({ chosen, before, onChoose, onLeave }: Props) {
  const say = usePlanWords();
  const readable = chosen.members.filter(({ isReadable }) => isReadable);
  const only = readable.length === 1 ? (readable[0]?.name ?? null) : null;
  const [plan, setPlan] = useState<string | null>(before?.roles.member ?? only);
  const [annexes, setAnnexes] = useState<readonly string[]>(before?.roles.annex ?? []);
  const refused = before?.problem.kind === "refused" ? before.problem.refusal.params["file"] : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (plan === null) return;
    const inOrder = chosen.members.map(({ name }) => name).filter((name) => annexes.includes(name) && name !== plan);
    onChoose({ member: plan, annex: inOrder });
  }

  return (
    <form className="member-choice" onSubmit={submit}>
      <h2>
        {chosen.archive === null
          ? say("plans.import.choice.files", { count: chosen.members.length })
          : say("plans.import.choice", { name: chosen.archive })}
      </h2>
      <p className="label">{say("plans.import.choice.hint")}</p>
      <ul>
        {chosen.members.map(({ name, sizeBytes, isReadable }) => (
          <li key={name}>
            <span className="name">{name}</span>
            <span className="label">
              {isReadable
                ? say("plans.import.size", { kilobytes: Math.ceil(sizeBytes / 1000) })
                : say("plans.import.choice.unreadable")}
            </span>
            <label>
              <input
                type="radio"
                name="plan"
                aria-label={say("plans.import.choice.plan-of", { name })}
                disabled={!isReadable}
                checked={plan === name}
                onChange={() => setPlan(name)}
              />
              {say("plans.import.choice.plan")}
            </label>
            <label>
              <input
                type="checkbox"
                aria-label={say("plans.import.choice.annex-of", { name })}
                disabled={!isReadable || plan === name}
                checked={annexes.includes(name) && plan !== name}
                onChange={({ target }) =>
                  setAnnexes(target.checked ? [...annexes, name] : annexes.filter((each) => each !== name))
                }
              />
              {say("plans.import.choice.annex")}
            </label>
          </li>
        ))}
      </ul>
      {before && <ProblemNote problem={before.problem}>{refused !== undefined && <b>{refused}</b>}</ProblemNote>}
      <div className="go">
        <button type="submit" className="btn main" disabled={plan === null}>
          {say("plans.import.choice.read")}
        </button>
        <button type="button" className="btn plain" onClick={onLeave}>
          {say("plans.import.choice.leave")}
        </button>
      </div>
    </form>
  );
}
