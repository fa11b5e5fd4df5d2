import type { GivenWalk } from "#server-kit/test-walk.ts";
import { WrittenFigure } from "../model/index.ts";
import { writeFigure } from "./write-figure.ts";

export const walkRules: GivenWalk = async (db, act, { mark }) => {
  const figure = WrittenFigure.parse({
    key: `clusters.${mark.toLowerCase().replaceAll(/[^a-z0-9]/gu, "")}`,
    field: "clusters",
    name: { vi: `Mức ${mark}`, en: `Figure ${mark}` },
    value: { kind: "at-most", amount: 10, unit: "ha" },
    instrument: `Quyết định ${mark}`,
    article: null,
    validFrom: "2026-01-01",
    validTo: null,
    territory: null,
    sources: [],
    note: null,
    basis: `Căn cứ ${mark}`,
  });
  const written = await writeFigure(db, act, figure);
  if (!written.ok) throw new Error(written.refusal.code);
  return {
    listFigures: {},
    writeFigure: { body: { ...figure, key: `${figure.key}-b` } },
    withdrawFigure: { params: { figureId: written.value.id }, body: { reason: "ghi nhầm" }, version: 1 },
  };
};
