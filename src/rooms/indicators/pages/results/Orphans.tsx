import { Link } from "@tanstack/react-router";
import { type ReactNode, useId, useState } from "react";
import { useLocale } from "#web-kit/use-locale.ts";
import { orphansOf, type ResultsFramework } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";

/** So many stand there at first; the others come when somebody asks. */
const SHOWN_FIRST = 40;

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
        {unserved.items.map(({ id, name }) => (
          <li key={id}>
            <Link to="/chi-tieu/$indicatorId" params={{ indicatorId: id }}>
              {name[locale]}
            </Link>
          </li>
        ))}
      </Group>
      <Group label={say("results.orphans.unmeasured", { count: unmeasured.length })} count={unmeasured.length}>
        {unmeasured.map(({ id, words }) => (
          <li key={id} lang="vi">
            <Link to={goalPath}>{words}</Link>
          </li>
        ))}
      </Group>
      <Group label={say("results.orphans.idle", { count: idle.length })} count={idle.length}>
        {idle.map(({ id, code, words, path }) => (
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
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? children : children.slice(0, SHOWN_FIRST);
  const unread = count - children.length;
  return (
    <details className="orphans">
      <summary>{label}</summary>
      <ul>
        {shown}
        {shown.length === children.length && unread > 0 && (
          <li className="label">{say("results.orphans.more", { count: unread })}</li>
        )}
      </ul>
      {shown.length < children.length && (
        <button type="button" className="btn noprint" onClick={() => setWhole(true)}>
          {say("results.orphans.show", { count: children.length - shown.length })}
        </button>
      )}
    </details>
  );
}
