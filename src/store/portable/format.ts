import { z } from "zod";

/*
 * One file for backup, restore, moving and joining: a gzipped tar that any tool opens.
 *
 *   manifest.json          release, migrations, tables with their columns
 *   tables/NAME/000001     what COPY wrote as text, in pieces; tables in an order in which they can be loaded
 *   files/SHA256           the stored files
 *   closing.json           rows and digest of every table, number of files, audit heads
 */
export const FORMAT = "lotrinh-portable";

const TableName = z.string().regex(/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/);
const ColumnName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const PortableTable = z.object({ name: TableName, columns: z.array(ColumnName).min(1).max(500) });
export type PortableTable = z.infer<typeof PortableTable>;

export const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  release: z.string().max(50),
  madeAt: z.iso.datetime(),
  /** PostgreSQL's major version where the backup was made. */
  server: z.int(),
  migrations: z.array(z.object({ name: z.string().max(200), checksum: Sha256 })).max(100_000),
  tables: z.array(PortableTable).max(10_000),
  workspaces: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

export const Closing = z.object({
  tables: z.record(TableName, z.object({ rows: z.int().nonnegative(), bytes: z.int().nonnegative(), sha256: Sha256 })),
  files: z.object({ count: z.int().nonnegative(), bytes: z.int().nonnegative() }),
  /** Files that rows name and the folder no longer holds whole. */
  missingFiles: z.array(Sha256),
  heads: z.array(z.object({ workspaceId: z.uuid(), head: z.string() })),
});
export type Closing = z.infer<typeof Closing>;

/** Pieces of a table, so that a tar entry's size is known before it is written and memory stays bounded. */
export const PIECE_BYTES = 4_000_000;
export const LARGEST_PIECE_BYTES = 8_000_000;
export const LARGEST_JSON_BYTES = 16_000_000;
/** A stored file is read whole; uploads are far smaller. */
export const LARGEST_FILE_BYTES = 512_000_000;

export type BackupRefusal =
  | "backup-unreadable"
  | "backup-newer"
  | "backup-changed"
  | "backup-damaged"
  | "restore-target-not-empty"
  | "workspace-not-in-backup"
  | "workspace-exists";

/** Carries a refusal out of the middle of a stream. */
export class BackupRefused extends Error {
  readonly code: BackupRefusal;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: BackupRefusal, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = "BackupRefused";
    this.code = code;
    this.params = params;
  }
}
