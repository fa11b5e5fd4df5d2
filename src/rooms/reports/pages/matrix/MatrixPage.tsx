import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import { Modal } from "#web-kit/Modal.tsx";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useMediaQuery } from "#web-kit/use-media-query.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getReportMatrixEndpoint, mayAskReports, type ReportMatrix } from "../../model/index.ts";
import "../reports.css";
import { useReportWords } from "../use-report-words.ts";
import { MatrixAddress } from "./address.ts";
import { MatrixCards } from "./MatrixCards.tsx";
import { MatrixFilters } from "./MatrixFilters.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import { OpenRoundForm } from "./OpenRoundForm.tsx";
import { RoundSteps } from "./RoundSteps.tsx";

/** Who reported, who has not: bodies by the rounds of a year. */
export function MatrixPage() {
  const say = useReportWords();
  const address = MatrixAddress.parse(useSearch({ strict: false }));
  const query = { year: address.nam, kind: address.loai, after: address.bo ?? 0 };
  const answer = useEndpoint(getReportMatrixEndpoint, { query });
  useTitle(say("report.title"));
  return <PageStates answer={answer}>{(matrix) => <Matrix matrix={matrix} address={address} />}</PageStates>;
}

function Matrix({ matrix, address }: { matrix: ReportMatrix; address: MatrixAddress }) {
  const say = useReportWords();
  const navigate = useNavigate();
  const mayAsk = useMay(mayAskReports);
  const [isOpening, setOpening] = useState(false);
  const isNarrow = useMediaQuery("(max-width: 760px)");
  const { rounds } = matrix;
  const goTo = (part: MatrixAddress) =>
    void navigate({ to: "/bao-cao", search: { ...address, ...part }, replace: true });
  const View = isNarrow ? MatrixCards : MatrixTable;
  return (
    <main className="page wide-page reports" id="main">
      <header>
        <h1>{say("report.title")}</h1>
        <p>{say("report.lead", { day: formatDay(matrix.asOf) })}</p>
      </header>
      <MatrixFilters year={matrix.year} kind={address.loai} onChange={(part) => goTo({ ...part, bo: undefined })}>
        {mayAsk && (
          <button type="button" className="btn main" onClick={() => setOpening(true)}>
            {say("report.open")}
          </button>
        )}
      </MatrixFilters>
      {rounds.length === 0 ? (
        <p className="page-none">{say(mayAsk ? "report.none" : "report.none.own", { year: String(matrix.year) })}</p>
      ) : (
        <>
          <RoundSteps matrix={matrix} after={address.bo ?? 0} onChange={(bo) => goTo({ bo })} />
          <View rounds={rounds} bodies={matrix.bodies} />
        </>
      )}
      {isOpening && (
        <Modal title={say("report.open")} isWide onClose={() => setOpening(false)}>
          <OpenRoundForm today={matrix.asOf} onClose={() => setOpening(false)} />
        </Modal>
      )}
    </main>
  );
}
