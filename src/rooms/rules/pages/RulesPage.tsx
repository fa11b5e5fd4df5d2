import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { AsOf } from "#web-kit/AsOf.tsx";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useMay } from "#web-kit/acting.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listFiguresEndpoint, mayWriteRules, RuleField, type KnownFigure } from "../model/index.ts";
import { RulesAddress } from "./address.ts";
import { FigureForm } from "./FigureForm.tsx";
import { FigureLine } from "./FigureLine.tsx";
import { RuleFilters } from "./RuleFilters.tsx";
import "./rules.css";
import { useRuleWords } from "./use-rule-words.ts";

type List = z.output<typeof listFiguresEndpoint.output>;

/** Every figure of law on a chosen day, by field; the office writes its own beside or before it. */
export function RulesPage() {
  const say = useRuleWords();
  const address = RulesAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const mayWrite = useMay(mayWriteRules);
  const [writing, setWriting] = useState<KnownFigure | "another">();
  const answer = useEndpoint(listFiguresEndpoint, {
    query: { on: address.ngay, field: address.linhVuc, search: address.tim },
  });
  useTitle(say("rules.title"));
  const change = (part: RulesAddress): void =>
    void navigate({ to: "/luat", search: { ...address, ...part }, replace: true });

  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="page rules" id="main">
          <header>
            <h1>{say("rules.title")}</h1>
            <p>{say("rules.no-advice")}</p>
            <AsOf day={list.on} onChoose={(ngay) => change({ ngay })} />
          </header>
          <RuleFilters address={address} onChange={change} onAdd={mayWrite ? () => setWriting("another") : undefined} />
          <Fields list={list} onWrite={setWriting} />
          {writing !== undefined && (
            <FigureForm
              figure={writing === "another" ? undefined : writing}
              on={list.on}
              onClose={() => setWriting(undefined)}
            />
          )}
        </main>
      )}
    </PageStates>
  );
}

function Fields({ list: { items }, onWrite }: { list: List; onWrite: (figure: KnownFigure) => void }) {
  const say = useRuleWords();
  if (items.length === 0) return <p className="page-none">{say("rules.empty")}</p>;
  return (
    <>
      <p className="label" role="status">
        {say("rules.shown", { count: items.length })}
      </p>
      {RuleField.options.map((field) => {
        const here = items.filter(({ figure }) => figure.field === field);
        if (here.length === 0) return null;
        return (
          <section key={field} aria-labelledby={`field-${field}`}>
            <h2 id={`field-${field}`}>{say(`rules.field.${field}`)}</h2>
            <ul className="rule-lines">
              {here.map(({ figure, others }) => (
                <FigureLine
                  key={`${figure.key} ${figure.office?.id ?? ""}`}
                  figure={figure}
                  others={others}
                  onWrite={onWrite}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
