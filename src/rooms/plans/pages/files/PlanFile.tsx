import { type DocumentId, downloadRenditionEndpoint, type Rendition } from "#rooms/documents/model/index.ts";
import { addressOf } from "#web-kit/call-endpoint.ts";
import { formatDay } from "#web-kit/format.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { Differences } from "./Differences.tsx";
import { Notices } from "./Notices.tsx";

/** One file of a plan: what it is, how to get it, how to know it again, and what happened while it was read. */
export function PlanFile({ documentId, file }: { documentId: DocumentId; file: Rendition }) {
  const say = usePlanWords();
  const address = addressOf(downloadRenditionEndpoint.path, { documentId, renditionId: file.id }, undefined);
  return (
    <section className="plan-file">
      <h2>{file.fileName}</h2>
      <p className="facts">
        <span>{say(`plans.files.kind.${file.kind}`)}</span>
        <span>{say(file.isRead ? "plans.files.read" : "plans.files.other")}</span>
        <span>
          {say("plans.files.kept", { day: formatDay(file.createdAt), kilobytes: Math.ceil(file.sizeBytes / 1000) })}
        </span>
      </p>
      <p className="facts">
        <span>{say("plans.files.digest")}</span> <code>{file.sha256}</code>
      </p>
      <Notices notices={file.notices} />
      {file.comparison && <Differences comparison={file.comparison} />}
      <p>
        <a
          className="btn"
          href={address}
          download={file.fileName}
          aria-label={say("plans.files.download-of", { name: file.fileName })}
        >
          {say("plans.files.download")}
        </a>
      </p>
    </section>
  );
}
