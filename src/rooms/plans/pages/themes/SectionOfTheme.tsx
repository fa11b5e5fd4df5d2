import { Link } from "@tanstack/react-router";
import { SourceLinks } from "#web-kit/SourceLinks.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import type { ThemeItem, ThemeSection } from "../../model/index.ts";
import { GapWords } from "./ThemeGaps.tsx";
import { usePlanWords } from "../use-plan-words.ts";

/** What one room has behind a theme. */
export function SectionOfTheme({ section }: { section: ThemeSection }) {
  const say = usePlanWords();
  const locale = useLocale();
  const { label, count, items, more, gaps } = section;
  const [gap] = gaps;
  return (
    <section className="theme-section" data-part={section.part}>
      <header>
        <h2>{label[locale]}</h2>
        <span className="label">
          {items.length < count ? say("themes.section.count", { shown: items.length, count }) : count}
        </span>
        {more && (
          <Link className="link" to={more.path} search={more.search}>
            {say("themes.section.more")}
          </Link>
        )}
      </header>
      {items.length === 0 && <p className="finding">{gap ? <GapWords gap={gap} /> : say("themes.section.empty")}</p>}
      <ul>
        {items.map((item) => (
          <ItemOfTheme key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function ItemOfTheme({ item }: { item: ThemeItem }) {
  const say = usePlanWords();
  const locale = useLocale();
  const { name, facts, source, link } = item;
  // What is called the same in both languages is a name: it stays Vietnamese.
  return (
    <li>
      <Link className="link" to={link.path} search={link.search} lang={name.vi === name.en ? "vi" : locale}>
        {name[locale]}
      </Link>
      <dl>
        {facts.map(({ label, text }) => (
          <div key={label.vi}>
            <dt>{label[locale]}</dt>
            <dd lang={text.vi === text.en ? "vi" : locale}>{text[locale]}</dd>
          </div>
        ))}
      </dl>
      {source !== null && (
        <details className="theme-source">
          <summary>
            {say("themes.source")}
            {source.certainty === "low" && <span className="unsure"> · {say("themes.low")}</span>}
          </summary>
          <p>
            {source.source !== null && <SourceLinks source={source.source} />}
            {source.asOf !== null && ` (${source.asOf.split("-").toReversed().join("/")})`}
          </p>
          {source.quote !== null && <q lang="vi">{source.quote}</q>}
        </details>
      )}
    </li>
  );
}
