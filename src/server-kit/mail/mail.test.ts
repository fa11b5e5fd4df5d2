import { afterAll, describe, expect, test } from "vitest";
import { MailNotSent, openMail } from "./index.ts";
import { openTestMailServer, wordsOf } from "./test-mail-server.ts";

const server = await openTestMailServer();
const mail = openMail({ url: server.url, from: "Lộ Trình <lotrinh@office.example>" });
afterAll(async () => {
  mail.close();
  await server.close();
});

const letter = {
  to: "binh@office.example",
  subject: "Lời mời",
  text: "Kính gửi bà Bình,\n\nMời bà vào hệ thống: http://127.0.0.1/loi-moi#abc=def",
  messageId: "<invitation-1@lotrinh>",
};

describe("mail", () => {
  test("arrives with its words, its sender and the id that the caller gave", async () => {
    await mail.send(letter);
    const received = server.letters.at(-1);
    expect(received?.to).toEqual(["binh@office.example"]);
    expect(received?.source).toContain("Message-ID: <invitation-1@lotrinh>");
    expect(received && wordsOf(received).replaceAll("\r\n", "\n").trim()).toBe(letter.text);
  });

  test.for(["a@office.example, b@office.example", "a@office.example\r\nBcc: b@office.example"])(
    "goes to one recipient, whatever is written as the address: %j",
    async (to) => {
      const before = server.letters.length;
      await mail.send({ ...letter, to }).catch(() => undefined);
      for (const { to: recipients, source } of server.letters.slice(before)) {
        expect(recipients.length).toBe(1);
        expect(source).not.toMatch(/^Bcc:/imu);
      }
    },
  );

  test("says so when nobody takes it", async () => {
    const nowhere = openMail({ url: "smtp://127.0.0.1:9", from: "a@office.example" });
    await expect(nowhere.send(letter)).rejects.toBeInstanceOf(MailNotSent);
    nowhere.close();
  });
});
