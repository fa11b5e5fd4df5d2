// The floor that a list is measured against: Node's own server and pg, with the same statement, and nothing between them.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openStore } from "../src/store/index.ts";
import type { Statement } from "./plans-of-statements.ts";

const [dataFolder = "", asked = ""] = process.argv.slice(2);
const statement = JSON.parse(asked) as Statement;
// The same pool as the product's, so that both wait for as many connections.
const store = await openStore({ dataFolder });
const server = createServer((_request, response) => {
  store.pool.query(statement.sql, [...statement.parameters]).then(
    ({ rows }) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(rows));
    },
    () => {
      response.statusCode = 500;
      response.end();
    },
  );
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ address: `http://127.0.0.1:${port}` }));
});
process.once("SIGTERM", () => {
  server.close(() => void store.close().then(() => process.exit()));
  server.closeAllConnections();
});
