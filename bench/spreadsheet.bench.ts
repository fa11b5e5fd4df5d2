import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Sheet, type SheetRow, streamCsv, streamSheet } from "#file-kit/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { cpuMilliseconds, type Figure } from "./benchmark.ts";

const ROWS = 100_000;
const DAY = { day: PlainDate.parse("2026-06-30") };
const sheet: Sheet = {
  name: "Nhiệm vụ",
  columns: [
    { title: "TT", kind: "number", width: 6 },
    { title: "Nhiệm vụ", kind: "text", width: 60 },
    { title: "Chủ trì", kind: "text", width: 24 },
    { title: "Phối hợp", kind: "text", width: 24 },
    { title: "Thời hạn", kind: "date", width: 14 },
    { title: "Trạng thái", kind: "text", width: 16 },
    { title: "Tiến độ", kind: "number", width: 10 },
  ],
};

function* rows(): Generator<SheetRow> {
  for (let at = 1; at <= ROWS; at += 1) {
    const words = `Rà soát, hoàn thiện hồ sơ số ${at} và báo cáo Ủy ban nhân dân tỉnh`;
    yield [at, words, "Sở Công Thương", "Sở Tài chính; UBND các xã, phường", DAY, "trong hạn", at % 101];
  }
}

/** A hundred thousand rows of seven columns as Excel and as CSV, against formatting the same rows once. */
export async function benchmark(): Promise<readonly Figure[]> {
  const xlsx = await streamed(() => streamSheet(sheet, rows()));
  const csv = await streamed(() => streamCsv(sheet, rows()));
  const floorMs = await cpuMilliseconds(5, () => {
    let signs = 0;
    for (const row of rows()) signs += JSON.stringify(row).length;
    return signs;
  });
  return [
    { name: "100,000 rows as .xlsx", value: xlsx.seconds, unit: "s", atMost: 15 },
    { name: "memory growth while writing .xlsx", value: xlsx.growthMegabytes, unit: "MB", atMost: 100 },
    { name: "100,000 rows as .csv", value: csv.seconds, unit: "s", atMost: 15 },
    { name: "memory growth while writing .csv", value: csv.growthMegabytes, unit: "MB", atMost: 100 },
    { name: ".xlsx ÷ formatting the rows once", value: xlsx.cpuMs / floorMs, unit: "×" },
    { name: ".csv ÷ formatting the rows once", value: csv.cpuMs / floorMs, unit: "×" },
    { name: ".xlsx", value: xlsx.megabytes, unit: "MB" },
    { name: ".csv", value: csv.megabytes, unit: "MB" },
  ];
}

async function streamed(open: () => Promise<NodeJS.ReadableStream>) {
  const before = process.memoryUsage().rss;
  let peak = before;
  let bytes = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      peak = Math.max(peak, process.memoryUsage().rss);
      done();
    },
  });
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  await pipeline(await open(), sink);
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - startedAt) / 1000,
    cpuMs: (user + system) / 1000,
    growthMegabytes: (peak - before) / 1e6,
    megabytes: bytes / 1e6,
  };
}
