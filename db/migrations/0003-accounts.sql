-- People, their sign-ins, organisations and agencies. The identity library owns the shape of the
-- first six tables (its field names in snake_case); the rest is ours.
create schema accounts;

create table accounts.account (
  id uuid primary key,
  name text not null constraint a_name_has_2_to_80_characters check (length(name) between 2 and 80),
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  country char(2) constraint a_country_is_two_capitals check (country ~ '^[A-Z]{2}$'),
  as_client boolean not null default false,
  as_freelancer boolean not null default false,
  is_staff boolean not null default false,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table accounts.session (
  id uuid primary key,
  account_id uuid not null references accounts.account on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  acting_as uuid,
  stepped_up_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_by_account on accounts.session (account_id);
create table accounts.credential (
  id uuid primary key,
  account_id uuid not null references accounts.account on delete cascade,
  provider_account_id text not null,
  provider_id text not null,
  access_token text, refresh_token text, id_token text,
  access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
  scope text, password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index credential_by_account on accounts.credential (account_id);
create table accounts.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_by_identifier on accounts.verification (identifier);
create table accounts.two_factor (
  id uuid primary key,
  account_id uuid not null references accounts.account on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index two_factor_by_account on accounts.two_factor (account_id);
create table accounts.passkey (
  id uuid primary key,
  name text,
  public_key text not null,
  account_id uuid not null references accounts.account on delete cascade,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index passkey_by_account on accounts.passkey (account_id);

create table accounts.organisation (
  id uuid primary key,
  kind text not null constraint an_organisation_is_a_company_or_an_agency check (kind in ('company', 'agency')),
  name text not null constraint an_organisation_name_has_2_to_80_characters check (length(name) between 2 and 80),
  country char(2) not null,
  -- An offer above this needs a second person; null = no approval asked.
  approval_above_minor bigint constraint an_approval_limit_is_not_negative check (approval_above_minor >= 0),
  approval_currency char(3) not null default 'EUR',
  created_by uuid not null references accounts.account,
  created_at timestamptz not null
);
create table accounts.member (
  org_id uuid not null references accounts.organisation,
  account_id uuid not null references accounts.account,
  role text not null constraint a_role_is_known check (role in ('owner', 'admin', 'hirer', 'finance', 'member')),
  joined_at timestamptz not null,
  primary key (org_id, account_id)
);
create index member_by_account on accounts.member (account_id);
create table accounts.org_invitation (
  id uuid primary key,
  org_id uuid not null references accounts.organisation,
  email text not null,
  role text not null constraint an_invited_role_is_known check (role in ('admin', 'hirer', 'finance', 'member')),
  state text not null default 'open'
    constraint an_invitation_state_is_known check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired')),
  invited_by uuid not null references accounts.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz
);
create unique index one_open_invitation_per_address on accounts.org_invitation (org_id, lower(email)) where state = 'open';
create index org_invitation_by_email on accounts.org_invitation (lower(email)) where state = 'open';

-- A side's public name, wherever a side is shown: a person or an organisation.
create view accounts.side with (security_invoker = true) as
  select id, 'person'::text as kind, name, country, created_at from accounts.account
  union all
  select id, kind, name, country, created_at from accounts.organisation;

grant usage on schema accounts to symbolon_app, symbolon_worker;
grant select, insert, update, delete on all tables in schema accounts to symbolon_app, symbolon_worker;
