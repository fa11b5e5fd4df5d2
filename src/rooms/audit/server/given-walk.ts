import type { GivenWalk } from "#server-kit/test-walk.ts";
import { done } from "#shared/outcome.ts";
import { appendAudit, inTransaction } from "#store/index.ts";

export const walkAudit: GivenWalk = async (db, act, { mark }) => {
  const entry = { act: "plan-renamed", subject: { kind: "plan", id: mark }, after: { title: mark } };
  const appended = await inTransaction(db, async (transaction) => done(await appendAudit(transaction, act, entry)));
  const entryId = appended.value;
  return {
    listAuditEntries: {},
    getAuditEntry: { params: { entryId } },
    verifyAudit: {},
    eraseAuditValues: { params: { entryId }, body: { reason: `Xóa theo yêu cầu ${mark}` } },
  };
};
