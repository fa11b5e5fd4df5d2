export const up = [`create index person_by_email on person (workspace_id, lower(email))`] as const;
