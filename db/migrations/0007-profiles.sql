-- The public face of a side that offers work: a person or an agency; and a client's short one.
create schema profiles;
create table profiles.profile (
  side_id uuid primary key,
  headline text not null default '',
  about text not null default '',
  skills text[] not null default '{}',
  rate_minor bigint constraint a_rate_is_positive check (rate_minor > 0),
  currency char(3) not null default 'EUR',
  languages jsonb not null default '[]',
  availability text not null default 'open'
    constraint an_availability_is_known check (availability in ('full-time', 'part-time', 'open', 'unavailable')),
  avatar_file_id uuid,
  is_published boolean not null default false,
  updated_at timestamptz not null
);

-- What talent search and public pages read: published profiles only, written with the profile. Newest first is
-- (segment, listed_at, side_id); see platform.search_terms.
create table profiles.listing (
  side_id uuid primary key references profiles.profile,
  headline text not null,
  excerpt text not null,
  skills text[] not null,
  rate_minor bigint,
  currency char(3) not null,
  availability text not null,
  avatar_file_id uuid,
  listed_at timestamptz not null,
  segment integer not null,
  search tsvector not null,
  facets text[] not null
);
create index talent_by_terms on profiles.listing using gin (platform.search_terms(segment, search, facets)) with (fastupdate = off);
create index talent_by_date on profiles.listing (segment desc, listed_at desc, side_id desc);
create table profiles.portfolio_item (
  id uuid primary key,
  side_id uuid not null references profiles.profile,
  title text not null,
  description text not null default '',
  link_url text,
  file_ids uuid[] not null default '{}',
  position integer not null constraint a_position_is_not_negative check (position >= 0),
  created_at timestamptz not null,
  removed_at timestamptz
);
create index portfolio_item_by_side on profiles.portfolio_item (side_id, position, id) where removed_at is null;

-- Who a profile is shown to is told by each query; who may change it is repeated here.
alter table profiles.profile enable row level security;
create policy profile_is_read on profiles.profile for select to symbolon_app
  using (is_published or side_id = any ((select platform.sides())::uuid[]));
create policy profile_of_its_side on profiles.profile to symbolon_app using (side_id = any ((select platform.sides())::uuid[]));
create policy profile_for_tasks on profiles.profile to symbolon_worker using (true);
alter table profiles.portfolio_item enable row level security;
create policy portfolio_item_is_read on profiles.portfolio_item for select to symbolon_app
  using (exists (select 1 from profiles.profile p where p.side_id = portfolio_item.side_id));
create policy portfolio_item_of_its_side on profiles.portfolio_item to symbolon_app using (side_id = any ((select platform.sides())::uuid[]));
create policy portfolio_item_for_tasks on profiles.portfolio_item to symbolon_worker using (true);
alter table profiles.listing enable row level security;
create policy listing_is_read on profiles.listing for select to symbolon_app using (true);
create policy listing_of_its_side on profiles.listing to symbolon_app using (side_id = any ((select platform.sides())::uuid[]));
create policy listing_for_tasks on profiles.listing to symbolon_worker using (true);
grant usage on schema profiles to symbolon_app, symbolon_worker;
grant select, insert, update on all tables in schema profiles to symbolon_app, symbolon_worker;
grant delete on profiles.listing to symbolon_app, symbolon_worker;
