import { READING_STATUS } from "#rooms/documents/server/index.ts";
import { type App, serve, serveUpload } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  acceptConfidentEndpoint,
  addPlanFileEndpoint,
  answerFindingEndpoint,
  decideProposalEndpoint,
  decideSentenceEndpoint,
  getPlanEndpoint,
  getReviewEndpoint,
  importFileEndpoint,
  importPlanEndpoint,
  listFindingsEndpoint,
  listPlanFilesEndpoint,
  listPlansEndpoint,
  listWeakWordsEndpoint,
  mendWordsEndpoint,
  publishPlanEndpoint,
} from "../model/index.ts";
import { acceptConfident } from "./accept-confident.ts";
import { addPlanFile, type AddPlanFileRefusal } from "./add-plan-file.ts";
import { alignmentRoutes } from "./alignment-routes.ts";
import { answerFinding } from "./answer-finding.ts";
import { changeRoutes } from "./change-routes.ts";
import { decideProposal } from "./decide-proposal.ts";
import { decideSentence } from "./decide-sentence.ts";
import { getPlan } from "./get-plan.ts";
import { getReview } from "./get-review.ts";
import { HTTP_STATUS } from "./http-status.ts";
import { type Disk, importFile, type ImportFileRefusal } from "./import-file.ts";
import { importPlan } from "./import-plan.ts";
import { listFindings } from "./list-findings.ts";
import { listPlanFiles } from "./list-plan-files.ts";
import { listPlanWeakWords } from "./list-plan-weak-words.ts";
import { mendWords } from "./mend-words.ts";
import { listPlans } from "./list-plans.ts";
import type { PlanPorts } from "./ports.ts";
import { publishPlan } from "./publish-plan.ts";

const UPLOAD_STATUS: Readonly<Record<ImportFileRefusal | AddPlanFileRefusal, number>> = {
  ...HTTP_STATUS,
  ...READING_STATUS,
  "idempotency-key-reused": 409,
  "answer-forgotten": 410,
};

/** @param disk absent where no file comes in, as in tests of other things */
export function planRoutes(app: App, db: Database, ports: PlanPorts, disk?: Disk): void {
  if (disk) {
    serveUpload(app, importFileEndpoint, (upload) => importFile(db, disk, upload), UPLOAD_STATUS);
    serveUpload(app, addPlanFileEndpoint, (upload) => addPlanFile(db, disk, upload), UPLOAD_STATUS);
  }
  serve(app, db, listPlansEndpoint, (scope, { query }) => listPlans(scope.db, scope.act, query), HTTP_STATUS);
  serve(
    app,
    db,
    listPlanFilesEndpoint,
    (scope, { params }) => listPlanFiles(scope.db, scope.act, params.planId),
    HTTP_STATUS,
  );
  serve(app, db, importPlanEndpoint, (scope, { body }) => importPlan(scope.db, scope.act, body), HTTP_STATUS);
  serve(
    app,
    db,
    getPlanEndpoint,
    (scope, { params, query }) => getPlan(scope.db, scope.act, params.planId, ports, query.as_of),
    HTTP_STATUS,
  );
  serve(app, db, getReviewEndpoint, (scope, { params }) => getReview(scope.db, scope.act, params.planId), HTTP_STATUS);
  serve(
    app,
    db,
    decideProposalEndpoint,
    (scope, { params, body, version }) => decideProposal(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    acceptConfidentEndpoint,
    (scope, { params, body }) => acceptConfident(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    decideSentenceEndpoint,
    (scope, { params, body, version }) => decideSentence(scope.db, scope.act, { ...params, decision: body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    publishPlanEndpoint,
    (scope, { params, body, version }) => publishPlan(scope.db, scope.act, { ...params, ...body, version }, ports),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    listFindingsEndpoint,
    (scope, { params, query }) => listFindings(scope.db, scope.act, { ...params, ...query }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    answerFindingEndpoint,
    (scope, { params, body, version }) => answerFinding(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    listWeakWordsEndpoint,
    (scope, { params }) => listPlanWeakWords(scope.db, scope.act, params.planId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    mendWordsEndpoint,
    (scope, { params, body, version }) => mendWords(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  changeRoutes(app, db);
  alignmentRoutes(app, db);
}
