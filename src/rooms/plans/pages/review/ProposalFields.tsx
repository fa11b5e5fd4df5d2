import type { ReactNode } from "react";
import type { Proposal } from "#rooms/extraction/model/index.ts";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useHasWords, useWords } from "#web-kit/use-words.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { deadlineMeaning } from "./deadline-meaning.ts";
import type { MarkKind } from "./word-marks.ts";
import { needWords } from "#web-kit/language.ts";
import "./proposal-fields.css";

await needWords("extraction");

/** Everything that was found, each word in the tint and line it has in the text. */
export function ProposalFields({ proposal }: { proposal: Proposal }) {
  return (
    <dl className="fields">
      <KindFields proposal={proposal} />
      <RuleField rule={proposal.rule} />
    </dl>
  );
}

function KindFields({ proposal }: { proposal: Proposal }) {
  const say = usePlanWords();
  const locale = useLocale();
  switch (proposal.kind) {
    case "assignment":
      return (
        <>
          <Field name={say("plans.field.lead")}>
            {proposal.leads.map((lead) => (
              <span key={lead.start}>
                <mark className="lead">{lead.quote}</mark>
                {lead.isGroup && <small> {say("plans.group-of-bodies")}</small>}
              </span>
            ))}
          </Field>
          {proposal.coordinators.length > 0 && (
            <Field name={say("plans.field.coordinators")}>
              {proposal.coordinators.map((body) => (
                <Words key={body.start} kind="coordinator">
                  {body.quote}
                </Words>
              ))}
            </Field>
          )}
          <Field name={say("plans.field.product")}>
            {proposal.product ? (
              <Words kind="product">{proposal.product.quote}</Words>
            ) : (
              <span className="finding">{say("plans.lacks.product")}</span>
            )}
          </Field>
          <Field name={say("plans.field.deadline")}>
            {proposal.deadline ? (
              <span>
                <mark className="due">{proposal.deadline.words.quote}</mark>{" "}
                <small>{deadlineMeaning(proposal.deadline, say)}</small>
              </span>
            ) : (
              <span className="finding">{say("plans.lacks.deadline")}</span>
            )}
          </Field>
          <Field name={say("plans.field.strength")}>{say(`plans.strength.${proposal.strength}`)}</Field>
        </>
      );
    case "target":
      return (
        <>
          {proposal.subject && (
            <Field name={say("plans.field.subject")}>
              <Words kind="action">{proposal.subject.quote}</Words>
            </Field>
          )}
          <Field name={say("plans.field.value")}>
            <Words kind="due">
              {proposal.comparator === "range" || proposal.comparator === "=" ? "" : `${proposal.comparator} `}
              {formatNumber(proposal.value, locale)}
              {proposal.value2 !== null && `–${formatNumber(proposal.value2, locale)}`} {proposal.unit}
            </Words>
          </Field>
          <Field name={say("plans.field.year")}>
            {proposal.year ?? <span className="finding">{say("plans.lacks.year")}</span>}
          </Field>
        </>
      );
    case "programme":
      return (
        <>
          <Field name={say("plans.field.name")}>
            <Words kind="product">{proposal.name}</Words>
          </Field>
          {(proposal.periodFrom ?? proposal.periodTo) !== null && (
            <Field name={say("plans.field.period")}>
              {[proposal.periodFrom, proposal.periodTo].filter((year) => year !== null).join("–")}
            </Field>
          )}
        </>
      );
    case "reference":
      return <Field name={say("plans.field.number")}>{proposal.number}</Field>;
    case "goal":
      return (
        <Field name={say("plans.field.horizon")}>
          {proposal.horizonYear ?? <span className="finding">{say("plans.lacks.year")}</span>}
        </Field>
      );
    case "solution":
      return <Field name={say("plans.field.strength")}>{say(`plans.strength.${proposal.strength}`)}</Field>;
  }
}

function Words({ kind, children }: { kind: MarkKind; children: ReactNode }) {
  return (
    <span>
      <mark className={kind}>{children}</mark>
    </span>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang="vi">{children}</dd>
    </div>
  );
}

/** Why the grammar proposes this, where the rule has a sentence. */
function RuleField({ rule }: { rule: string }) {
  const say = usePlanWords();
  const sayRule = useWords();
  const hasWords = useHasWords();
  const key = [`extraction.rule.${rule}`, `plans.rule.${rule}`].find(hasWords);
  if (key === undefined) return null;
  return (
    <Field name={say("plans.rule")}>
      <small>{sayRule(key)}</small>
    </Field>
  );
}
