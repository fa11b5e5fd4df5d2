import { type Answer, callEndpoint } from "#web-kit/call-endpoint.ts";
import {
  handInReportEndpoint,
  judgeReportEndpoint,
  type ReportAct,
  type ReportDetail,
  type ReportMoved,
  saveReportEndpoint,
  settleReportEndpoint,
} from "../../model/index.ts";
import type { ReportDraft } from "./use-report-draft.ts";

type Asked = {
  readonly act: ReportAct;
  readonly reason: string;
  /** What was typed and is not saved yet; it is saved before anything else happens. */
  readonly typed: Pick<ReportDetail, "texts" | "entries"> | null;
  readonly draft: Pick<ReportDraft, "sending" | "saved">;
};

/** Sends an act by the endpoint that takes it. */
export async function sendReportAct(
  { id, version: seen }: Pick<ReportDetail, "id" | "version">,
  { act, reason, typed, draft }: Asked,
  key: string,
): Promise<Answer<ReportMoved>> {
  const params = { reportId: id };
  let version = seen;
  if (typed) {
    const body = { texts: typed.texts, entries: typed.entries };
    draft.sending(body);
    const saved = await callEndpoint(saveReportEndpoint, { params, version, body, idempotencyKey: `${key}.save` });
    if (!saved.ok) return saved;
    version = saved.value.version;
    await draft.saved(body, version);
    if (act === "save") return saved;
  }
  const call = { params, version, idempotencyKey: key };
  switch (act) {
    case "submit":
    case "recall":
      return callEndpoint(handInReportEndpoint, { ...call, body: { act } });
    case "return":
    case "approve":
      return callEndpoint(judgeReportEndpoint, { ...call, body: { act, reason: reason.trim() || null } });
    case "accept":
    case "send-back":
    case "freeze":
    case "correct":
      return callEndpoint(settleReportEndpoint, { ...call, body: { act, reason: reason.trim() || null } });
    case "save":
      return { ok: true, value: { reportId: id, version, state: "draft" } };
  }
}
