import { TextField } from "#web-kit/TextField.tsx";
import { type ReportDetail, TEXT_PARTS } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import type { ReportDraft } from "./use-report-draft.ts";

/** The five parts in words; fields while the report is being written. */
export function Texts({ report, draft }: { report: ReportDetail; draft: ReportDraft | null }) {
  const say = useReportWords();
  return (
    <section>
      <h2>{say("report.words")}</h2>
      {TEXT_PARTS.map((part) =>
        draft ? (
          <TextField
            key={part}
            label={say(`report.text.${part}`)}
            rows={part === "results" ? 6 : 3}
            value={draft.draft.texts[part]}
            onValue={(words) => draft.type(part, words)}
          />
        ) : (
          <div key={part} className="report-text">
            <h3>{say(`report.text.${part}`)}</h3>
            {report.texts[part].trim() === "" ? <p className="label">–</p> : <p lang="vi">{report.texts[part]}</p>}
          </div>
        ),
      )}
    </section>
  );
}
