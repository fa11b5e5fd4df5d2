import type { ReactNode } from "react";
import { formatDay } from "#web-kit/format.ts";
import type { AssignmentDetail } from "../../model/index.ts";
import { ComplementForm, Complements } from "./Complements.tsx";
import { useDutyWords } from "../use-duty-words.ts";

/** What a person with the right to do so added to the document's words, each with who and on what ground. */
export function SetLayer({ duty }: { duty: AssignmentDetail }) {
  const say = useDutyWords();
  const isToday = duty.asOf === duty.today;
  const dates = duty.steps.filter(({ act }) => act === "set-deadline" || act === "grant-extension");
  return (
    <section className="duty-set-layer">
      <h2>{say("duty.layer.set")}</h2>
      <dl className="duty-facts">
        {duty.source && <Fact name={say("duty.basis")}>{duty.source.basis}</Fact>}
        {duty.source?.isInternal && <Fact name={say("duty.reach")}>{say("duty.internal")}</Fact>}
        {duty.setByGiver.map((field) => (
          <Fact key={field} name={say(`duty.${field}`)}>
            <span className="added">{field === "product" ? duty.product : duty[field].join("; ")}</span>{" "}
            <span className="label">{say("duty.set.giver")}</span>
          </Fact>
        ))}
        <Fact name={say("duty.given-on")}>{formatDay(duty.givenOn)}</Fact>
        <Fact name={say(isToday ? "duty.holders" : "duty.on-day.holders")}>
          {duty.holders.length > 0 ? (
            duty.holders.map(({ name }) => name).join("; ")
          ) : (
            <span className="finding">{say("duty.holders.none")}</span>
          )}
        </Fact>
        <Fact name={say("duty.due.first")}>
          {duty.firstDueOn === null ? say("duty.due.none") : formatDay(duty.firstDueOn)}
        </Fact>
        {duty.ownDueOn !== duty.firstDueOn && duty.ownDueOn !== null && (
          <Fact name={say(isToday ? "duty.due.now" : "duty.on-day.due")}>
            {formatDay(duty.ownDueOn)}
            {duty.extensions > 0 && `, ${say("duty.extended", { count: duty.extensions })}`}
          </Fact>
        )}
      </dl>
      <Complements duty={duty} />
      {dates.length > 0 && (
        <ul className="duty-set">
          {dates.map((step) => (
            <li key={step.ordinal}>
              <span className="added">
                {say(`duty.act.${step.act}`)} {step.newDueOn !== null && formatDay(step.newDueOn)}
              </span>{" "}
              {say("duty.set.by", {
                name: step.by,
                day: formatDay(step.on),
                words: step.words ?? say("duty.set.no-words"),
              })}
            </li>
          ))}
        </ul>
      )}
      {duty.maySetComplement && <ComplementForm duty={duty} />}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
