-- Job posts (rule D5.1). Public search reads jobs.listing, a table of public fields only.
create schema jobs;
create table jobs.job (
  id uuid primary key,
  client_side_id uuid not null,
  author_id uuid not null,
  state text not null constraint a_job_state_is_known check (state in ('draft', 'open', 'filled', 'closed', 'expired', 'removed')),
  kind text not null constraint a_job_is_fixed_or_hourly check (kind in ('fixed', 'hourly')),
  title text not null default '',
  description text not null default '',
  skills text[] not null default '{}',
  budget_min_minor bigint,
  budget_max_minor bigint,
  currency char(3) not null default 'EUR',
  -- A draft is what was typed, field by field; the columns below are filled when it is posted.
  typed jsonb not null default '{}',
  questions jsonb not null default '[]',
  file_ids uuid[] not null default '{}',
  visibility text not null default 'public' constraint a_visibility_is_known check (visibility in ('public', 'invited')),
  posted_at timestamptz,
  expires_at timestamptz,
  warned_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint a_job_is_of_one_side unique (id, client_side_id),
  constraint a_budget_runs_from_low_to_high check (budget_min_minor <= budget_max_minor),
  constraint an_open_job_has_its_dates check (state <> 'open' or (posted_at is not null and expires_at is not null))
);
create index job_by_client_side on jobs.job (client_side_id, updated_at desc, id desc);
create index job_to_expire on jobs.job (expires_at) where state = 'open';

-- What job search reads: open, public jobs only. Newest first is (segment, posted_at, job_id); see
-- platform.search_terms. Facets are what is filtered by: kind, skills, currency and budget steps.
create table jobs.listing (
  job_id uuid primary key references jobs.job,
  kind text not null,
  title text not null,
  excerpt text not null,
  skills text[] not null,
  budget_min_minor bigint,
  budget_max_minor bigint,
  currency char(3) not null,
  client_country char(2),
  posted_at timestamptz not null,
  segment integer not null,
  search tsvector not null,
  facets text[] not null
);
create index listing_by_terms on jobs.listing using gin (platform.search_terms(segment, search, facets)) with (fastupdate = off);
create index listing_by_date on jobs.listing (segment desc, posted_at desc, job_id desc);
create index listing_by_posted on jobs.listing (posted_at);

create table jobs.saved_search (
  id uuid primary key,
  account_id uuid not null references accounts.account,
  name text not null constraint a_search_name_has_1_to_80_characters check (length(name) between 1 and 80),
  query text not null,
  created_at timestamptz not null
);
create index saved_search_by_account on jobs.saved_search (account_id, created_at desc, id desc);

-- Who was invited may see a job that is not public; written by proposals through this module's act.
-- The client's side stands in it so that its policy need not read jobs.job, whose own policy reads this table.
create table jobs.invitee (
  job_id uuid not null,
  client_side_id uuid not null,
  side_id uuid not null,
  invited_at timestamptz not null,
  primary key (job_id, side_id),
  constraint an_invitee_is_of_the_clients_job foreign key (job_id, client_side_id) references jobs.job (id, client_side_id)
);

alter table jobs.job enable row level security;
create policy job_the_viewer_may_see on jobs.job for select to symbolon_app
  using (client_side_id = any ((select platform.sides())::uuid[])
      or (state not in ('draft', 'removed') and (visibility = 'public'
          or exists (select 1 from jobs.invitee i where i.job_id = id and i.side_id = any ((select platform.sides())::uuid[])))));
create policy job_of_the_client on jobs.job to symbolon_app using (client_side_id = any ((select platform.sides())::uuid[]));
create policy job_for_tasks on jobs.job to symbolon_worker using (true);
-- Only the client lets others see: whoever could write here could open any job to themselves.
alter table jobs.invitee enable row level security;
create policy invitee_is_the_viewer on jobs.invitee for select to symbolon_app using (side_id = any ((select platform.sides())::uuid[]));
create policy invitee_of_the_client on jobs.invitee to symbolon_app using (client_side_id = any ((select platform.sides())::uuid[]));
create policy invitee_for_tasks on jobs.invitee to symbolon_worker using (true);
alter table jobs.saved_search enable row level security;
create policy saved_search_of_the_viewer on jobs.saved_search to symbolon_app using (account_id = (select platform.viewer()));
grant usage on schema jobs to symbolon_app, symbolon_worker;
grant select, insert, update on jobs.job, jobs.invitee to symbolon_app, symbolon_worker;
-- Only a draft is ever deleted.
grant delete on jobs.job to symbolon_app;
create policy only_drafts_are_deleted on jobs.job as restrictive for delete to symbolon_app using (state = 'draft');
grant select, insert, update, delete on jobs.listing, jobs.saved_search to symbolon_app, symbolon_worker;
