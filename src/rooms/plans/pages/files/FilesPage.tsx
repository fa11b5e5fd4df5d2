import { Link } from "@tanstack/react-router";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listPlanFilesEndpoint, type PlanFiles, type PlanId } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { AddCopy } from "./AddCopy.tsx";
import { PlanFile } from "./PlanFile.tsx";
import { Purge } from "./Purge.tsx";
import "./files.css";

/** The files that a plan was read from: as they came in, and what a reader should know of the reading. */
export function FilesPage({ planId }: { planId: PlanId }) {
  const say = usePlanWords();
  const answer = useEndpoint(listPlanFilesEndpoint, { params: { planId } });
  useTitle(say("plans.files.title"));
  return <PageStates answer={answer}>{(files) => <Files files={files} />}</PageStates>;
}

function Files({ files: { planId, title, documentId, files, may } }: { files: PlanFiles }) {
  const say = usePlanWords();
  return (
    <main className="page narrow" id="main">
      <header>
        <h1>{say("plans.files.title")}</h1>
        <p lang="vi">{title}</p>
        <p className="label">
          <Link className="link" to="/ke-hoach/$planId" params={{ planId }}>
            {say("plans.findings.to-plan")}
          </Link>
        </p>
      </header>
      <div className="plan-files">
        {files.length === 0 && <p className="page-none">{say("plans.files.none")}</p>}
        {files.map((file) => (
          <PlanFile key={file.id} documentId={documentId} file={file} />
        ))}
        {may.add && <AddCopy planId={planId} />}
        {may.purge && <Purge documentId={documentId} />}
      </div>
    </main>
  );
}
