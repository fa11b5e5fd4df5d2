import { expect } from "vitest";
import { fileWording } from "#file-kit/index.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { placeRefusals } from "#rooms/places/model/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { indicatorRefusals } from "../model/index.ts";
import { NO_PROGRAMMES } from "./given-ports.ts";
import { indicatorRoutes } from "./routes.ts";

/** The room served to tests, with a disk for files on their way in. */
export async function openIndicatorsApp(db: Database, act: Act) {
  const disk = await openTestDisk();
  const wording = [indicatorRefusals, placeRefusals, organisationRefusals, fileWording];
  const app = await openTestApp(act, wording, (scope) =>
    indicatorRoutes(scope, db, NO_PROGRAMMES, disk.incomingFolder),
  );
  return {
    ...app,
    close: async () => {
      await app.close();
      await disk.remove();
    },
    given: async (fields: object): Promise<string> => {
      const { body, status } = await app.ask("POST", "/api/indicators", { body: fields });
      expect(status).toBe(200);
      return (body as { indicatorId: string }).indicatorId;
    },
  };
}
