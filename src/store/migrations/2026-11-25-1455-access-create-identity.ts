/** The tables of better-auth, in names of ours. Local: nothing outside the schema points here, or the reverse. */
export const up = [
  `create schema identity`,
  `create table identity."user" (
    id text not null,
    name text not null,
    email text not null,
    email_verified boolean not null,
    image text,
    two_factor_enabled boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint user_pk primary key (id),
    constraint user_unique_email unique (email)
  )`,
  `create table identity.session (
    id text not null,
    user_id text not null,
    token text not null,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint session_pk primary key (id),
    constraint session_unique_token unique (token),
    constraint session_fk_user foreign key (user_id) references identity."user" (id) on delete cascade
  )`,
  `create index session_by_user on identity.session (user_id)`,
  `create table identity.account (
    id text not null,
    user_id text not null,
    account_id text not null,
    provider_id text not null,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint account_pk primary key (id),
    constraint account_unique_of_provider unique (provider_id, account_id),
    constraint account_fk_user foreign key (user_id) references identity."user" (id) on delete cascade
  )`,
  `create index account_by_user on identity.account (user_id)`,
  `create table identity.verification (
    id text not null,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint verification_pk primary key (id)
  )`,
  `create index verification_by_identifier on identity.verification (identifier)`,
  `create table identity.two_factor (
    id text not null,
    user_id text not null,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default true,
    failed_verification_count integer not null default 0,
    locked_until timestamptz,
    constraint two_factor_pk primary key (id),
    constraint two_factor_unique_user unique (user_id),
    constraint two_factor_fk_user foreign key (user_id) references identity."user" (id) on delete cascade
  )`,
  `create table identity.attempt (
    key text not null,
    window_start timestamptz not null,
    count integer not null,
    constraint attempt_pk primary key (key, window_start)
  )`,
] as const;
