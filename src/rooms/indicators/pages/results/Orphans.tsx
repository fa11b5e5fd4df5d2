import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useLocale } from "#web-kit/use-locale.ts";
import { orphansOf, type ResultsFramework } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";

const MOST_SHOWN = 40;

/** What hangs on nothing, both ways; closed until somebody asks, its count always to be seen. */
export function Orphans({ framework }: { framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const headId = useId();
  const { idle, unmeasured } = orphansOf(framework);
  const { unserved, plan } = framework;
  const goalPath = plan ? `/ke-hoach/${plan.id}` : "/";
  return (
    <section className="panel" aria-labelledby={headId}>
      <h2 id={headId}>{say("results.orphans")}</h2>
      <Group label={say("results.orphans.unserved", { count: unserved.count })} count={unserved.count}>
        {unserved.items.slice(0, MOST_SHOWN).map(({ id, name }) => (
          <li key={id}>
            <Link to="/chi-tieu/$indicatorId" params={{ indicatorId: id }}>
              {name[locale]}
            </Link>
          </li>
        ))}
      </Group>
      <Group label={say("results.orphans.unmeasured", { count: unmeasured.length })} count={unmeasured.length}>
        {unmeasured.slice(0, MOST_SHOWN).map(({ id, words }) => (
          <li key={id} lang="vi">
            <Link to={goalPath}>{words}</Link>
          </li>
        ))}
      </Group>
      <Group label={say("results.orphans.idle", { count: idle.length })} count={idle.length}>
        {idle.slice(0, MOST_SHOWN).map(({ id, code, words, path }) => (
          <li key={id} lang="vi">
            <Link to={path}>{code === null ? words : `${code} · ${words}`}</Link>
          </li>
        ))}
      </Group>
    </section>
  );
}

function Group({ label, count, children }: { label: string; count: number; children: readonly ReactNode[] }) {
  const say = useIndicatorWords();
  const hidden = count - children.length;
  return (
    <details className="orphans">
      <summary>{label}</summary>
      <ul>
        {children}
        {hidden > 0 && <li className="label">{say("results.orphans.more", { count: hidden })}</li>}
      </ul>
    </details>
  );
}
