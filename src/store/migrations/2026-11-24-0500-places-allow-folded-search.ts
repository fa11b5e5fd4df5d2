export const up = [
  `create extension if not exists btree_gin`,
  `create extension if not exists btree_gist`,
  `create extension if not exists pg_trgm`,
] as const;
