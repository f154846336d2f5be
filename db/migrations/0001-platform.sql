-- The ground: database roles, who is looking, events and their outbox, limits, the instance's clock.
-- The four group roles are shared by the cluster; each database has login roles of its own in them.
create schema platform;

-- Who is looking, told by the application at the start of each transaction.
create function platform.viewer() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.viewer', true), '')::uuid;
-- The sides the viewer stands for: their own account and every organisation they belong to.
create function platform.sides() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.sides', true), ''), '{}')::uuid[];

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: %.% is never changed', tg_table_schema, tg_table_name using errcode = '42501';
end $$;

create table platform.instance (
  is_only boolean primary key default true constraint there_is_one_instance check (is_only),
  clock_offset_ms bigint not null default 0,
  seeded_at timestamptz,
  constraint the_clock_only_runs_ahead check (clock_offset_ms >= 0)
);
insert into platform.instance default values;

-- What happened: ids and kinds, never text.
create table platform.event (
  id uuid primary key,
  kind text not null,
  at timestamptz not null,
  actor_id uuid,
  org_id uuid,
  refs jsonb not null
);
create index event_by_time on platform.event (at, id);
create trigger event_is_append_only before update or delete on platform.event
  for each row execute function platform.refuse_change();

-- What still has to be told or done; a row leaves when the relay has handed it on.
create table platform.outbox (
  id uuid primary key,
  task text not null,
  payload jsonb not null,
  topics text[] not null default '{}'
);

create table platform.rate_limit (
  bucket text not null,
  window_start timestamptz not null,
  used integer not null,
  primary key (bucket, window_start)
);

-- Answers of the HTTP API kept per key, so that a repeated request is answered and not done again.
create table platform.idempotency_key (
  account_id uuid not null,
  key text not null constraint a_key_has_8_to_255_characters check (length(key) between 8 and 255),
  request_sha256 bytea not null,
  status integer,
  response jsonb,
  created_at timestamptz not null,
  primary key (account_id, key)
);

-- The local mailbox: what the instance would have sent, when no SMTP server is set.
create table platform.mailbox (
  id uuid primary key,
  to_address text not null,
  subject text not null,
  body text not null,
  at timestamptz not null
);
create index mailbox_by_address on platform.mailbox (to_address, id desc);

grant usage on schema platform to symbolon_app, symbolon_worker, symbolon_learner, symbolon_staff;
-- What happened between others is not the application's to read: it tells, and the worker hands on.
grant insert on platform.event, platform.outbox to symbolon_app;
grant select, insert on platform.event, platform.outbox to symbolon_worker;
-- update: its rows are locked before they are taken.
grant update, delete on platform.outbox to symbolon_worker;
grant select, update on platform.instance to symbolon_app, symbolon_worker;
grant select, insert, update, delete on platform.rate_limit, platform.idempotency_key to symbolon_app, symbolon_worker;
grant select, insert on platform.mailbox to symbolon_app, symbolon_worker;

-- The terms under which a public listing is found: each of its words and facets behind the number of its
-- segment, and again behind that of its span of 16 segments (`~3`), so that one inverted index answers "this word
-- among those 2,048, or those 32,768 listings" without reading the rest.
-- A beginning of six letters and more (to 24) is a term of its own, `design~`: to look up all words between two
-- ends of the index would cost as much as all their listings, however rare the other words of the search are.
create function platform.search_terms(segment integer, search tsvector, facets text[]) returns tsvector
  language plpgsql immutable strict parallel safe cost 1000 as $$
declare
  words constant text[] := tsvector_to_array(search);
  terms text[] := words || facets;
  place text;
  placed text[] := '{}';
begin
  terms := terms || array(
    select left(word, length) || '~' from unnest(words) word, generate_series(6, least(length(word) - 1, 24)) length);
  if cardinality(terms) = 0 then return ''; end if;
  foreach place in array array[segment || '|', '~' || (segment >> 4) || '|'] loop
    placed := placed || string_to_array(place || array_to_string(terms, e'\x01' || place), e'\x01');
  end loop;
  return array_to_tsvector(placed);
end $$;
