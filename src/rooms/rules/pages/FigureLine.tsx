import { formatDay, formatNumber } from "#web-kit/format.ts";
import { useMay } from "#web-kit/acting.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { isUsableUnasked, type KnownFigure, mayWriteRules, type RuleValue, unitInEnglish } from "../model/index.ts";
import { useRuleWords } from "./use-rule-words.ts";
import { Withdrawal } from "./Withdrawal.tsx";

type Props = {
  readonly figure: KnownFigure;
  readonly others: readonly KnownFigure[];
  readonly onWrite: (figure: KnownFigure) => void;
};

/** One question of law: what holds, by which instrument, how sure that is, and what it was or is elsewhere. */
export function FigureLine({ figure, others, onWrite }: Props) {
  const say = useRuleWords();
  const locale = useLocale();
  const mayWrite = useMay(mayWriteRules);
  const isUnsure = !isUsableUnasked(figure);
  return (
    <li className="rule-line" data-office={figure.office !== null || undefined}>
      <p className="rule-name">{figure.name[locale]}</p>
      <p className="rule-value" data-unsure={isUnsure || undefined}>
        <ValueWords value={figure.value} />
      </p>
      <p className="rule-origin">
        <Origin figure={figure} />
      </p>
      <p className="rule-trust">
        {figure.office ? (
          <span className="rule-mark office">{say("rules.office")}</span>
        ) : (
          <span className="rule-mark" data-confidence={figure.confidence}>
            {say(`rules.confidence.${figure.confidence}`)}
          </span>
        )}
        <Sources sources={figure.sources} />
      </p>
      {(figure.note || isUnsure) && (
        <p className="rule-note">
          {figure.note?.[locale]} {isUnsure && say("rules.unsure")}
        </p>
      )}
      {figure.office && (
        <p className="rule-note office">
          {say("rules.basis")}: {figure.office.basis}.{" "}
          {say("rules.office.by", { name: figure.office.writtenBy, day: formatDay(figure.office.writtenOn) })}
        </p>
      )}
      {mayWrite && (
        <div className="rule-acts noprint">
          {figure.office ? (
            <Withdrawal office={figure.office} />
          ) : (
            <button type="button" className="btn plain" onClick={() => onWrite(figure)}>
              {say("rules.write")}
            </button>
          )}
        </div>
      )}
      {others.length > 0 && <Others others={others} />}
    </li>
  );
}

function ValueWords({ value }: { value: RuleValue }) {
  const say = useRuleWords();
  const locale = useLocale();
  const unitOf = (unit: string, amount: number) => (locale === "en" && unitInEnglish(unit, amount)) || unit;
  switch (value.kind) {
    case "words":
      return value.words[locale];
    case "unknown":
      return say("rules.value.unknown");
    case "between":
      return say("rules.value.between", {
        amount: formatNumber(value.amount, locale),
        upTo: formatNumber(value.upTo, locale),
        unit: unitOf(value.unit, value.upTo),
      });
    case "at-most":
    case "at-least":
    case "more-than":
    case "exactly":
      return say(`rules.value.${value.kind}`, {
        amount: formatNumber(value.amount, locale),
        unit: unitOf(value.unit, value.amount),
      });
  }
}

function Origin({ figure: { instrument, article, validFrom, validTo } }: { figure: KnownFigure }) {
  const say = useRuleWords();
  const days = [
    validFrom && say("rules.from", { day: formatDay(validFrom) }),
    validTo && say("rules.until", { day: formatDay(validTo) }),
  ].filter(Boolean);
  return (
    <>
      <span lang="vi">{[instrument, article].filter(Boolean).join(", ")}</span>
      {days.length > 0 && <span className="rule-days"> {days.join(" ")}</span>}
    </>
  );
}

function Sources({ sources }: { sources: readonly string[] }) {
  const say = useRuleWords();
  if (sources.length === 0) return <span className="label">{say("rules.no-source")}</span>;
  return sources.map((source, at) => {
    const name = sources.length > 1 ? `${say("rules.source")} ${at + 1}` : say("rules.source");
    return /^https?:/u.test(source) ? (
      <a key={source} className="link" href={source} rel="noreferrer" target="_blank">
        {name}
      </a>
    ) : (
      <span key={source}>{source}</span>
    );
  });
}

function Others({ others }: { others: readonly KnownFigure[] }) {
  const say = useRuleWords();
  return (
    <details className="rule-others">
      <summary>{say("rules.other-times", { count: others.length })}</summary>
      <ul>
        {others.map((other) => (
          <li key={`${other.instrument} ${other.validFrom ?? ""} ${other.office?.id ?? ""}`}>
            <ValueWords value={other.value} /> <span aria-hidden="true">·</span> <Origin figure={other} />
          </li>
        ))}
      </ul>
    </details>
  );
}
