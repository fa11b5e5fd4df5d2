import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  answerPetitionEndpoint,
  askPetitionEndpoint,
  listOwnPetitionsEndpoint,
  listPetitionsAboutEndpoint,
} from "../../model/index.ts";
import { answerPetition } from "./answer-petition.ts";
import { askPetition } from "./ask-petition.ts";
import { listOwnPetitions, listPetitionsAbout } from "./list-petitions.ts";

const STATUS = {
  "not-allowed": 403,
  "petition-not-found": 404,
  "petition-subject-unknown": 404,
  "petition-answered": 409,
  "record-key-taken": 409,
  "petition-moved": 412,
  "petition-day-passed": 422,
  "petition-body-unknown": 422,
} as const;

export function petitionRoutes(app: App, db: Database): void {
  serve(
    app,
    db,
    listPetitionsAboutEndpoint,
    (scope, { query }) => listPetitionsAbout(scope.db, scope.act, query),
    STATUS,
  );
  serve(app, db, listOwnPetitionsEndpoint, (scope) => listOwnPetitions(scope.db, scope.act), STATUS);
  serve(app, db, askPetitionEndpoint, (scope, { body }) => askPetition(scope.db, scope.act, body), STATUS);
  serve(
    app,
    db,
    answerPetitionEndpoint,
    (scope, { params, body, version }) => answerPetition(scope.db, scope.act, { ...params, version, asked: body }),
    STATUS,
  );
}
