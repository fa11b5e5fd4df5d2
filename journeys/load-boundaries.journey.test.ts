import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let browser: Browser;
let server: RunningServer;
let folder: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  folder = await mkdtemp(join(tmpdir(), "lotrinh-shapes-"));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Squares that nobody could take for borders. */
function square(code: string, name: string, column: number, shift = 0) {
  const [west, south] = [108 + column / 10 + shift, 15.5];
  const ring = [[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1], [west, south]]; // prettier-ignore
  return { type: "Feature", properties: { code, name }, geometry: { type: "Polygon", coordinates: [ring] } };
}

describe("an office loads its boundaries", () => {
  test("sees every shape before it is kept, decides a doubt, and finds the map with both archipelagos", async () => {
    const file = join(folder, "o-vuong.geojson");
    const features = [
      square("20335", "Bàn Thạch", 0),
      square("20341", "Tam Kỳ", 1, -0.01),
      square("99999", "Hương Trà", 2, -0.0095),
    ];
    await writeFile(file, JSON.stringify({ type: "FeatureCollection", features }));
    const page = await openPage(browser);
    await page.goto(`${server.address}/dia-ban`);
    await page.locator(".tile-band").first().waitFor();
    await expect.poll(() => page.locator(".archipelago-tiles li").count()).toBe(2);
    await page.getByRole("link", { name: "Nạp ranh giới" }).click();
    await page.getByLabel("Tệp ranh giới").setInputFiles(file);
    await page.getByLabel("Nguồn").fill("Ô vuông bịa để thử");
    await page.getByLabel("Điều kiện sử dụng").fill("chỉ để thử");
    await page.getByRole("button", { name: "Xem trước" }).click();
    await page.getByText("2 hình khớp địa bàn, 1 hình cần chọn").waitFor();
    expect(await page.getByRole("button", { name: "Lưu 2 ranh giới" }).isDisabled()).toBe(true);
    await page.getByRole("heading", { name: "1 chỗ hai địa bàn chồng lên nhau" }).waitFor();
    await page.getByRole("row", { name: "20335 · Bàn Thạch và 20341 · Tam Kỳ" }).waitFor();
    await page.getByRole("heading", { name: "1 khoảng trống giữa các địa bàn" }).waitFor();
    const gap = page.getByRole("row", { name: "20341 · Tam Kỳ; 99999 · Hương Trà" });
    await expect.poll(() => gap.textContent()).toContain("60 ha, quanh kinh độ 108,1902, vĩ độ 15,55");
    await page.getByText("Bản đồ giữ nguyên mọi điểm của tệp").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await page.getByLabel("Địa bàn: 99999 · Hương Trà").selectOption({ label: "phường Hương Trà, thành phố Đà Nẵng" });
    await page.getByRole("button", { name: "Lưu 3 ranh giới" }).click();
    await page.getByRole("link", { name: "Xem bản đồ" }).click();
    await page.locator(".boundary-map path[data-region]").first().waitFor();
    await expect.poll(() => page.locator(".boundary-map path[data-region]").count()).toBe(3);
    await page.getByText("91 địa bàn chưa có ranh giới").waitFor();
    await expect.poll(() => page.getByText("Quần đảo Hoàng Sa").count()).toBe(1);
    await expect.poll(() => page.getByText("Quần đảo Trường Sa").count()).toBe(1);
    expect(await barriersOf(page)).toEqual([]);

    await page.getByRole("link", { name: "phường Hương Trà" }).focus();
    await expect.poll(() => page.locator(".pointed").textContent()).toBe("phường Hương Trà");
    await page.keyboard.press("Enter");
    await page.getByText("Khớp theo người chọn").waitFor();
    await page.context().close();
  });

  test("does the same on the command line, first without keeping anything", async () => {
    const file = join(folder, "dong-lenh.geojson");
    const features = [square("20341", "Tam Kỳ", 1, -0.02), square("99999", "Hương Trà", 2)];
    await writeFile(file, JSON.stringify({ type: "FeatureCollection", features }));
    const options = ["--kind", "commune", "--valid-from", "2026-01-01", "--source", "Ô vuông bịa", "--terms", "để thử"];
    const told = await server.run("boundaries", file, ...options);
    expect(told).toContain("1 hình còn phân vân");
    // The file before this one drew the neighbour.
    expect(told).toContain("20341 · Tam Kỳ và phường Bàn Thạch (đã nạp trước)");
    const { sheetId, shapes } = JSON.parse(await server.run("boundaries", file, ...options, "--json")) as {
      sheetId: string | null;
      shapes: { at: number; state: string; places: { id: string }[] }[];
    };
    expect(sheetId).toBeNull();
    const doubt = shapes.find(({ state }) => state === "doubt");
    expect(told).toContain(doubt?.places[0]?.id ?? "?");
    await expect(server.run("boundaries", file, ...options, "--save")).rejects.toThrow("chưa rõ thuộc địa bàn nào");

    const said = join(folder, "chon.json");
    await writeFile(said, JSON.stringify({ [String(doubt?.at)]: doubt?.places[0]?.id ?? null }));
    expect(await server.run("boundaries", file, ...options, "--said", said, "--save")).toContain(
      "Đã giữ ranh giới của 2",
    );
    await expect(server.run("boundaries", join(folder, "khong-co"), ...options)).rejects.toThrow("khong-co");
  });

  test("reads why a file is refused, and how to mend it", async () => {
    const file = join(folder, "vn2000.geojson");
    const metres = square("20335", "Bàn Thạch", 0);
    metres.geometry.coordinates = [[[563_000, 1_720_000], [564_000, 1_720_000], [564_000, 1_721_000], [563_000, 1_720_000]]]; // prettier-ignore
    await writeFile(file, JSON.stringify({ type: "FeatureCollection", features: [metres] }));
    const page = await openPage(browser, { width: 390 });
    await page.goto(`${server.address}/dia-ban/ranh-gioi`);
    await page.getByLabel("Tệp ranh giới").setInputFiles(file);
    await page.getByLabel("Nguồn").fill("Ô vuông bịa để thử");
    await page.getByLabel("Điều kiện sử dụng").fill("chỉ để thử");
    await page.getByRole("button", { name: "Xem trước" }).click();
    await page.getByText("Chuyển lớp sang WGS 84 (EPSG:4326)").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });
});
