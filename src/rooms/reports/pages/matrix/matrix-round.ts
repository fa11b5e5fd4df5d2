import type { ReportMatrix } from "../../model/index.ts";

export type MatrixRound = ReportMatrix["rounds"][number];
