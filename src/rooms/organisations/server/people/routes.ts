import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  addPersonEndpoint,
  delegateEndpoint,
  endDelegationEndpoint,
  endPostEndpoint,
  getPersonEndpoint,
  givePostEndpoint,
  handOverEndpoint,
  listPeopleEndpoint,
  listPostsEndpoint,
} from "../../model/index.ts";
import type { OrganisationPorts } from "../ports.ts";
import { endDelegation } from "./end-delegation.ts";
import { handOver } from "./hand-over.ts";
import { addPerson, delegate, endPost, givePost } from "./keep-people.ts";
import { getPerson, listPeople, listPosts } from "./read-people.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "person-not-found": 404,
  "organisation-not-found": 404,
  "organisation-not-in-force": 409,
  "portfolio-line-not-found": 404,
  "last-day-before-first": 422,
  "delegation-not-found": 404,
  "delegation-ends-earlier": 422,
  "same-person": 422,
  "already-delegated": 409,
  "lines-not-seen": 409,
  "cursor-unreadable": 400,
} as const;

export function peopleRoutes(app: App, db: Database, ports: OrganisationPorts): void {
  serve(app, db, listPeopleEndpoint, ({ db, act }, { query }) => listPeople(db, act, query), HTTP_STATUS);
  serve(
    app,
    db,
    getPersonEndpoint,
    ({ db, act }, { params, query }) => getPerson(db, act, { ...params, ...query }),
    HTTP_STATUS,
  );
  serve(app, db, addPersonEndpoint, ({ db, act }, { body }) => addPerson(db, act, body), HTTP_STATUS);
  serve(
    app,
    db,
    listPostsEndpoint,
    ({ db, act }, { params, query }) => listPosts(db, act, { ...params, ...query }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    givePostEndpoint,
    ({ db, act }, { params, body }) => givePost(db, act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    endPostEndpoint,
    ({ db, act }, { params, body }) => endPost(db, act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    delegateEndpoint,
    ({ db, act }, { params, body }) => delegate(db, act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    endDelegationEndpoint,
    ({ db, act }, { params, body }) => endDelegation(db, act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    handOverEndpoint,
    ({ db, act }, { params, body }) => handOver(db, act, { ...params, ...body }, ports),
    HTTP_STATUS,
  );
}
