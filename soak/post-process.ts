// A process that does what the server's clock does each minute: writes the letters of one workspace and ends. It is there to be killed.
import { writeLetters } from "#rooms/notifications/server/index.ts";
import { openMail } from "#server-kit/mail/index.ts";
import { openStore } from "#store/index.ts";

const [databaseUrl, dataFolder = "", smtpUrl = "", workspaceId = "", at = ""] = process.argv.slice(2);
const store = await openStore({ databaseUrl, dataFolder });
const mail = openMail({ url: smtpUrl, from: "Lộ Trình <lotrinh@office.example>" });
const post = { mail, publicAddress: "https://lotrinh.example" };
await writeLetters(store.db, workspaceId, { post, at: new Date(at), signal: new AbortController().signal });
mail.close();
await store.close();
