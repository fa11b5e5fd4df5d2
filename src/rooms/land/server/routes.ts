import { type App, registerRoutes } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { industrialZoneRegister } from "./registers.ts";

export function landRoutes(app: App, db: Database, incomingFolder?: string): void {
  registerRoutes(app, db, industrialZoneRegister, incomingFolder);
}
