import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useMay } from "#web-kit/acting.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { SourceLinks } from "#web-kit/SourceLinks.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getThemeEndpoint, mayKeepThemes, ThemeId, type ThemePage as Theme } from "../../model/index.ts";
import { Illustration } from "../Illustration.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { PlanChoice } from "./PlanChoice.tsx";
import { ThemeAddress } from "./theme-address.ts";
import { ThemeGaps } from "./ThemeGaps.tsx";
import { SectionOfTheme } from "./SectionOfTheme.tsx";
import { WordsOfTheme } from "./WordsOfTheme.tsx";
import "./themes.css";

/** What stands behind one theme. */
export function ThemePage() {
  const themeId = ThemeId.parse(useParams({ strict: false }).themeId);
  const { keHoach: plan } = ThemeAddress.parse(useSearch({ strict: false }));
  const answer = useEndpoint(getThemeEndpoint, { params: { themeId }, query: { plan } });
  const locale = useLocale();
  useTitle(answer.data?.ok ? answer.data.value.name[locale] : "");
  return (
    <PageStates answer={answer}>
      {(theme) => (
        <>
          {theme.plan?.isIllustration && <Illustration />}
          <main className="page theme" id="main">
            <ThemeHead theme={theme} />
            <div className="theme-columns">
              <WordsOfTheme theme={theme} />
              <ThemeGaps theme={theme} />
            </div>
            <div className="theme-sections">
              {theme.sections.map((section) => (
                <SectionOfTheme key={`${section.part} ${JSON.stringify(section.more)}`} section={section} />
              ))}
            </div>
          </main>
        </>
      )}
    </PageStates>
  );
}

function ThemeHead({ theme }: { theme: Theme }) {
  const say = usePlanWords();
  const locale = useLocale();
  const canKeep = useMay(mayKeepThemes);
  return (
    <header>
      <p className="label">
        <Link className="link" to="/chuyen-de">
          {say("themes.back")}
        </Link>
        {` · ${say(`themes.kind.${theme.kind}`)}`}
      </p>
      <h1>{theme.name[locale]}</h1>
      <PlanChoice plan={theme.plan} plans={theme.plans} to={`/chuyen-de/${theme.id}`} />
      {theme.focal !== null && (
        <p>
          {say("themes.focal")} <span lang="vi">{theme.focal}</span>
        </p>
      )}
      {theme.note !== null && <p lang="vi">{theme.note}</p>}
      <p className="label theme-basis">
        {theme.basis?.source && (
          <span>
            {say("themes.basis")} <SourceLinks source={theme.basis.source} />
          </span>
        )}
        {canKeep && (
          <Link className="link" to="/chuyen-de/danh-muc" search={{ tim: theme.code }}>
            {say("themes.edit")}
          </Link>
        )}
      </p>
    </header>
  );
}
