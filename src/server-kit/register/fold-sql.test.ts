import { sql } from "kysely";
import { expect, test } from "vitest";
import { fold } from "#shared/fold.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { foldSql } from "./fold-sql.ts";

const { db } = await openTestDatabase();

/** Every letter with every tone, whole and taken apart, beside what a name may hold besides. */
const LETTERS = [..."aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ"].flatMap((letter) =>
  ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => letter + tone),
);
const TEXTS = [
  LETTERS.join(" "),
  LETTERS.join(" ").normalize("NFC"),
  "Khu công nghiệp “Tam Thăng” số 07/2021/QĐ-UBND, 12,5 % – Ø Þ Ω Я straße",
  "",
];

test.for(TEXTS)("the database folds %j as the program does", async (text) => {
  const { rows } = await sql<{ folded: string }>`select ${foldSql(sql`${text}::text`)} as folded`.execute(db);
  expect(rows[0]?.folded).toBe(fold(text));
});
