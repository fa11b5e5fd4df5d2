import { sentences } from "#shared/sentences.ts";

export const landWording = sentences({
  "land.nav.zones": { vi: "Khu, cụm", en: "Zones" },
});
