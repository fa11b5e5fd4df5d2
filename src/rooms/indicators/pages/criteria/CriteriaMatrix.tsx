import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { type RecordOf, sourcesSpelled } from "#shared/fields/index.ts";
import { useOtherDay } from "#web-kit/AsOf.tsx";
import { formatDay } from "#web-kit/format.ts";
import { moveByArrow } from "#web-kit/move-by-arrow.ts";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { type Say, useWords } from "#web-kit/use-words.ts";
import type { BalanceWord } from "../../model/balance-wording.ts";
import { criteriaMarkContract, type criteria as declared, type criteriaMarks } from "../../model/registers/criteria.ts";

type Criterion = RecordOf<(typeof declared)["fields"]>;
type Mark = RecordOf<(typeof criteriaMarks)["fields"]>;
const MOST = 500;
const SHAPES = { met: "✓", "not-met": "△", unknown: "○" } as const;

type Props = { readonly criteria: readonly Criterion[]; readonly ngay: PlainDate | undefined };

/** Objects by criteria; on a phone every object is a card. */
export function CriteriaMatrix({ criteria, ngay }: Props) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const filter = `criterionId=${criteria.map(({ id }) => id).join(",")}`;
  const answer = useEndpoint(criteriaMarkContract.list, { query: { filter, limit: MOST, as_of: ngay } });
  if (!answer.data?.ok) return <p aria-busy="true" />;
  const items = sourcesSpelled(answer.data.value);
  const { nextCursor } = answer.data.value;
  const objects = [...Map.groupBy(items, ({ values }) => values.object)];
  return (
    <ScrollRegion label={say("criteria.title")} className="balance-scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows move between the links inside */}
      <table className="balance-table" onKeyDown={moveByArrow}>
        <thead>
          <tr>
            <th scope="col">{say("criteria.object")}</th>
            {criteria.map((criterion) => (
              <CriterionHead key={criterion.id} criterion={criterion} />
            ))}
          </tr>
        </thead>
        <tbody>
          {objects.map(([object, marks]) => (
            <ObjectRow key={object} object={object} marks={marks} criteria={criteria} />
          ))}
        </tbody>
      </table>
      {nextCursor && (
        <p className="finding">
          <Link className="link" to="/bo-tieu-chi/ket-qua" search={{ ngay }}>
            {say("criteria.cut", { shown: items.length })}
          </Link>
        </p>
      )}
      {objects.length === 0 && <p className="finding">{say("criteria.no-objects")}</p>}
    </ScrollRegion>
  );
}

function CriterionHead({ criterion: { id, values, sources } }: { criterion: Criterion }) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const locale = useLocale();
  const ngay = useOtherDay();
  const isLow = (sources["level"] ?? sources["name"])?.certainty === "low";
  return (
    <th scope="col" lang="vi">
      <Link className="link" to="/bo-tieu-chi/tieu-chi" search={{ dong: id, ngay }}>
        {values.name}
      </Link>
      {values.level !== null && <small>{values.level}</small>}
      {isLow && (
        <small className="unsure" lang={locale}>
          {say("balances.low")}
        </small>
      )}
    </th>
  );
}

type RowProps = { readonly object: string; readonly marks: readonly Mark[]; readonly criteria: readonly Criterion[] };

function ObjectRow({ object, marks, criteria }: RowProps) {
  const say: Say<BalanceWord> = useWords<BalanceWord>();
  const locale = useLocale();
  const met = marks.filter(({ values }) => values.result === "met").length;
  const open = criteria.length - met - marks.filter(({ values }) => values.result === "not-met").length;
  return (
    <tr>
      <th scope="row" lang="vi">
        {object}
        <small lang={locale}>{say("criteria.sum", { met, open, all: criteria.length })}</small>
      </th>
      {criteria.map(({ id, values }) => {
        const mark = marks.find((each) => each.values.criterionId === id);
        const result = mark?.values.result ?? "unknown";
        return (
          <td key={id} data-head={values.name} title={mark?.values.evidence ?? undefined}>
            <MarkLink mark={mark}>
              <span className={`mark ${result}`}>
                <span aria-hidden="true">{SHAPES[result]}</span> {say(`criteria.${result}`)}
              </span>
            </MarkLink>
            {mark?.values.metOn && <small> {formatDay(mark.values.metOn)}</small>}
            {mark?.values.evidence && <small lang="vi"> {mark.values.evidence}</small>}
          </td>
        );
      })}
    </tr>
  );
}

/** A result opens its record, with source and history; where nobody has recorded one, there is nothing to open. */
function MarkLink({ mark, children }: { mark: Mark | undefined; children: ReactNode }) {
  const ngay = useOtherDay();
  if (!mark) return children;
  return (
    <Link className="link" to="/bo-tieu-chi/ket-qua" search={{ dong: mark.id, ngay }}>
      {children}
    </Link>
  );
}
