import { type ReactNode, useId } from "react";
import { RoundKind } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import type { MatrixAddress } from "./address.ts";

type Props = {
  readonly year: number;
  readonly kind: RoundKind | undefined;
  readonly onChange: (part: MatrixAddress) => void;
  readonly children: ReactNode;
};

export function MatrixFilters({ year, kind, onChange, children }: Props) {
  const say = useReportWords();
  const [yearId, kindId] = [useId(), useId()];
  return (
    <div className="page-filters noprint">
      <div className="field">
        <label htmlFor={yearId}>{say("report.year")}</label>
        <span className="report-year">
          <button
            type="button"
            className="btn"
            aria-label={say("report.year.before")}
            onClick={() => onChange({ nam: year - 1 })}
          >
            ‹
          </button>
          <input
            id={yearId}
            type="number"
            min={1902}
            max={2198}
            value={year}
            onChange={({ currentTarget }) => onChange({ nam: currentTarget.valueAsNumber || year })}
          />
          <button
            type="button"
            className="btn"
            aria-label={say("report.year.after")}
            onClick={() => onChange({ nam: year + 1 })}
          >
            ›
          </button>
        </span>
      </div>
      <div className="field">
        <label htmlFor={kindId}>{say("report.kind")}</label>
        <select
          id={kindId}
          value={kind ?? ""}
          onChange={({ currentTarget }) => onChange({ loai: RoundKind.safeParse(currentTarget.value).data })}
        >
          <option value="">{say("report.kind.all")}</option>
          {RoundKind.options.map((each) => (
            <option key={each} value={each}>
              {say(`report.kind.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {children}
    </div>
  );
}
