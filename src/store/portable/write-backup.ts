import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { pack, type Pack } from "tar-stream";
import { hasErrorCode } from "../error-code.ts";
import type { FileStore } from "../files.ts";
import type { Store } from "../open.ts";
import { Closing, FORMAT, Manifest, PIECE_BYTES, type PortableTable } from "./format.ts";
import { listPortableTables, quoted } from "./portable-tables.ts";

export type BackupMade = {
  readonly rows: number;
  readonly files: number;
  readonly missingFiles: readonly string[];
  readonly heads: readonly { readonly workspaceId: string; readonly head: string }[];
};
export type MakeBackup = { readonly at: string; readonly release: string };
type Source = Pick<Store, "pool" | "files" | "serverVersion">;

const FILES_PER_PAGE = 500;

/** Writes everything that the database and the files hold, as one moment saw it. Memory holds one piece or one file at a time. */
export async function writeBackup(store: Source, output: Writable, { at, release }: MakeBackup): Promise<BackupMade> {
  const client = await store.pool.connect();
  const archive = pack();
  const written = pipeline(archive, createGzip(), output);
  try {
    await openSnapshot(client);
    const manifest = await manifestOf(client, store.serverVersion, { at, release });
    await writeEntry(archive, "manifest.json", jsonBytes(Manifest.parse(manifest)));
    const tables: Closing["tables"] = {};
    for (const table of manifest.tables) tables[table.name] = await writeTable(client, archive, table);
    const { missingFiles, ...files } = await writeFiles(client, archive, store.files);
    const heads = await listHeads(client);
    await writeEntry(archive, "closing.json", jsonBytes(Closing.parse({ tables, files, missingFiles, heads })));
    archive.finalize();
    await written;
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    return { rows, files: files.count, missingFiles, heads };
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    await written.catch(() => undefined);
    throw error;
  } finally {
    // Closing the connection forgets the settings and ends the snapshot.
    client.release(true);
  }
}

async function openSnapshot(client: pg.ClientBase): Promise<void> {
  await client.query("begin isolation level repeatable read read only");
  // A large table takes its time, and waits while the disk or the network is slow.
  for (const limit of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]) {
    await client.query(`set local ${limit} = 0`);
  }
  await client.query("set local bytea_output = 'hex'");
}

async function manifestOf(client: pg.ClientBase, server: number, { at, release }: MakeBackup): Promise<Manifest> {
  const migrations = await client.query<{ name: string; checksum: string }>(
    `select name, checksum from control.migration order by name collate "C"`,
  );
  const workspaces = await client.query<{ id: string; name: string }>(
    "select workspace_id as id, name from workspace order by workspace_id",
  );
  const tables = [...(await listPortableTables(client))];
  return {
    format: FORMAT,
    version: 1,
    release,
    madeAt: at,
    server,
    migrations: migrations.rows,
    tables,
    workspaces: workspaces.rows,
  };
}

async function writeTable(client: pg.ClientBase, archive: Pack, { name, columns }: PortableTable) {
  const digest = createHash("sha256");
  const counted = { rows: 0, bytes: 0 };
  let piece: Buffer[] = [];
  let pieceBytes = 0;
  let number = 0;
  const flush = async (): Promise<void> => {
    if (pieceBytes === 0) return;
    number += 1;
    await writeEntry(archive, `tables/${name}/${String(number).padStart(6, "0")}`, Buffer.concat(piece));
    piece = [];
    pieceBytes = 0;
  };
  const list = columns.map(quoted).join(", ");
  const stream = client.query(copyTo(`copy ${quoted(name)} (${list}) to stdout`));
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    digest.update(bytes);
    counted.bytes += bytes.byteLength;
    counted.rows += countRows(bytes);
    piece.push(bytes);
    pieceBytes += bytes.byteLength;
    if (pieceBytes >= PIECE_BYTES) await flush();
  }
  await flush();
  return { ...counted, sha256: digest.digest("hex") };
}

/** COPY's text ends every row with a line feed and spells those inside values as `\n`. */
export function countRows(bytes: Buffer): number {
  const LINE_FEED = 10;
  let rows = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) rows += 1;
  return rows;
}

async function writeFiles(client: pg.ClientBase, archive: Pack, files: FileStore) {
  const missingFiles: string[] = [];
  const counted = { count: 0, bytes: 0 };
  let after = "";
  for (;;) {
    const { rows } = await client.query<{ sha256: string }>(
      "select distinct sha256 from stored_file where sha256 > $1 order by sha256 limit $2",
      [after, FILES_PER_PAGE],
    );
    for (const { sha256 } of rows) {
      const bytes = await readWhole(files, sha256);
      if (!bytes) {
        missingFiles.push(sha256);
        continue;
      }
      await writeEntry(archive, `files/${sha256}`, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      counted.count += 1;
      counted.bytes += bytes.byteLength;
    }
    if (rows.length < FILES_PER_PAGE) return { ...counted, missingFiles };
    after = rows.at(-1)?.sha256 ?? after;
  }
}

/** A backup with one file missing is worth more than none; what is missing is said. */
async function readWhole(files: FileStore, sha256: string): Promise<Uint8Array | undefined> {
  try {
    return await files.get(sha256);
  } catch (error) {
    if (hasErrorCode(error, "ENOENT") || (error instanceof Error && error.message.includes(sha256))) return undefined;
    throw error;
  }
}

export async function listHeads(client: pg.ClientBase): Promise<{ workspaceId: string; head: string }[]> {
  const { rows } = await client.query<{ workspaceId: string; head: string }>(
    `select distinct on (workspace_id) workspace_id as "workspaceId", number || ':' || encode(hash, 'hex') as head
      from audit_block order by workspace_id, number desc`,
  );
  return rows;
}

async function writeEntry(archive: Pack, name: string, content: Buffer): Promise<void> {
  const entry = archive.entry({ name, size: content.byteLength, mtime: new Date(0), mode: 0o600 });
  const finished = once(entry, "finish");
  entry.end(content);
  await finished;
}

function jsonBytes(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`);
}
