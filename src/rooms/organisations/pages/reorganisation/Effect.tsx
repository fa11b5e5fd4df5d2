import type { ReactNode } from "react";
import { formatDay } from "#web-kit/format.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { MovingRows, ReorganisationEffect } from "../../model/index.ts";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("assignments", "indicators");

/** Which bodies begin, end, change their name or go elsewhere, and which groups begin. */
export function BodyLines({ effect, children }: { effect: ReorganisationEffect; children?: ReactNode }) {
  const say = useOrganisationWords();
  const { created, ended, renamed, moved, groups } = effect;
  const lines = [
    ...created.map(({ id, name }) => ({ id, words: say("organisations.reorganise.created", { name }) })),
    ...ended.map(({ id, name, lastDay }) => {
      return { id, words: say("organisations.reorganise.ended", { name, day: formatDay(lastDay) }) };
    }),
    ...renamed.map(({ id, name, before }) => {
      return { id, words: say("organisations.reorganise.renamed", { name, before }) };
    }),
    ...moved.map(({ id, name, parent }) => {
      return { id, words: say("organisations.reorganise.moved", { name, parent: parent?.name ?? "–" }) };
    }),
    ...groups.map(({ name, memberCount: count }) => {
      return { id: name, words: say("organisations.reorganise.group", { name, count }) };
    }),
  ];
  return (
    <ul>
      {lines.map(({ id, words }) => (
        <li key={`${id} ${words}`} lang="vi">
          {words}
        </li>
      ))}
      {children}
    </ul>
  );
}

/** What the operation changes: bodies, every row that moves with its rule, and the counts before and after. */
export function Effect({ effect }: { effect: ReorganisationEffect }) {
  const say = useOrganisationWords();
  const sayAny = useWords();
  const { withoutParent, rows, balance } = effect;
  return (
    <section className="effect" aria-live="polite">
      <h2>{say("organisations.reorganise.effect")}</h2>
      <BodyLines effect={effect}>
        {withoutParent.map(({ id, name }) => (
          <li key={`orphan ${id}`} className="finding" lang="vi">
            {say("organisations.reorganise.orphan", { name })}
          </li>
        ))}
      </BodyLines>
      <h3>{say("organisations.reorganise.rows")}</h3>
      {rows.length === 0 && <p>{say("organisations.reorganise.no-rows")}</p>}
      {[...Map.groupBy(rows, ({ followsOn }) => followsOn)].map(([followsOn, own]) => (
        <div key={followsOn}>
          {followsOn !== null && (
            <p>
              {say("organisations.reorganise.rows-on", {
                count: own.reduce((sum, { count }) => sum + count, 0),
                day: formatDay(followsOn),
              })}
            </p>
          )}
          <ul>
            {own.map((row) => (
              <MovingLine key={`${row.label} ${row.from} ${row.to}`} row={row} effect={effect} />
            ))}
          </ul>
        </div>
      ))}
      <ul className="label">
        {balance
          .filter(({ before }) => before > 0)
          .map(({ label, before, after, without }) => (
            <li key={label}>
              {say("organisations.reorganise.balance", { label: sayAny(label), before, after, without })}
            </li>
          ))}
      </ul>
    </section>
  );
}

function MovingLine({ row, effect }: { row: MovingRows; effect: ReorganisationEffect }) {
  const say = useOrganisationWords();
  const sayAny = useWords();
  const { label, count, rule, examples, to } = row;
  const nameOf = (id: string) =>
    [...effect.ended, ...effect.created, ...effect.involved].find((body) => body.id === id)?.name ?? "";
  const head = say("organisations.reorganise.row", { label: sayAny(label), count });
  return (
    <li className={to === null ? "finding" : undefined}>
      <details>
        <summary>
          {head}: <span lang="vi">{nameOf(row.from)}</span> →{" "}
          <span lang="vi">{to === null ? say("organisations.reorganise.nobody") : nameOf(to)}</span> (
          {say(`organisations.rule.${rule}`)})
        </summary>
        <ul>
          {examples.map(({ id, code, words }) => (
            <li key={id} lang="vi">
              {code} {words}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
