-- What screening saw of each text and file, what the other side gets meanwhile, and the exceptions that two sides agreed on
-- (rule book 2, 3.2, 3.5). Texts and files delivered before this migration stay delivered.
create schema screening;

create function accounts.viewer_is_staff() returns boolean language sql stable parallel safe
  return exists (select 1 from accounts.account a where a.id = platform.viewer() and a.is_staff);

-- A recorded exception between two sides (rule D2.3): it counts from the other side's acknowledgement until it ends.
create table pairs.exception (
  id uuid primary key,
  pair_id uuid not null references pairs.pair,
  kind text not null constraint an_exception_kind_is_known check (kind in ('legal', 'system-access', 'organisation', 'tier', 'prior-relationship')),
  reason text not null constraint a_reason_has_3_to_500_characters check (length(reason) between 3 and 500),
  -- Kinds of findings that it lets through from then on; none = only what it is tied to.
  lets text[] not null default '{}',
  -- Whose texts it lets through; none = everybody's of both sides.
  people uuid[] not null default '{}',
  room_id uuid,
  item_id uuid,
  file_id uuid,
  declared_by uuid not null,
  declared_side_id uuid not null,
  declared_at timestamptz not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text constraint an_exception_ends_in_a_known_way check (ended_how in ('ended', 'refused', 'expired')),
  constraint an_exception_lets_something_through check (cardinality(lets) > 0 or item_id is not null or file_id is not null),
  constraint an_acknowledgement_is_somebodys check ((acknowledged_by is null) = (acknowledged_at is null)),
  constraint an_end_has_its_way check ((ended_at is null) = (ended_how is null)),
  constraint an_exception_is_tied_in_a_room check (item_id is null or room_id is not null)
);
create index exception_by_pair on pairs.exception (pair_id, declared_at desc, id desc);
create index exception_to_expire on pairs.exception (expires_at) where ended_at is null;
alter table pairs.exception enable row level security;
create policy exception_of_a_seen_pair on pairs.exception to symbolon_app using (exists (select 1 from pairs.pair p where p.id = pair_id));
create policy exception_for_tasks on pairs.exception to symbolon_worker using (true);
grant select, insert, update on pairs.exception to symbolon_app, symbolon_worker;

-- An address that stands for one side of a pair in one booking or about one file (rule B2.12); it tells nothing of them.
create table pairs.relay (
  local_part text primary key constraint a_relay_address_is_random check (local_part ~ '^[a-z2-7]{26}$'),
  pair_id uuid not null references pairs.pair,
  side_id uuid not null,
  purpose text not null constraint a_relay_purpose_is_known check (purpose in ('booking', 'file')),
  subject_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint a_side_has_one_relay_per_subject unique (pair_id, side_id, purpose, subject_id)
);
alter table pairs.relay enable row level security;
create policy relay_of_a_seen_pair on pairs.relay to symbolon_app using (exists (select 1 from pairs.pair p where p.id = pair_id));
create policy relay_for_tasks on pairs.relay to symbolon_worker using (true);
grant select, insert on pairs.relay to symbolon_app, symbolon_worker;

-- How much of an item the other side gets now; `version` counts its texts, so that what was seen belongs to one of them.
alter table items.item
  add column version integer not null default 1,
  add column delivery text not null default 'whole' constraint a_delivery_is_known check (delivery in ('whole', 'masked', 'held')),
  -- The exception that the other side may open it under.
  add column exception_id uuid;
update items.item i set version = r.last + 1
  from (select room_id, item_id, max(number) as last from items.revision group by room_id, item_id) r
  where i.room_id = r.room_id and i.id = r.item_id;

-- What screening saw in one version of an item's text; an item without a row had nothing in it. Its author's to read.
create table items.screening (
  room_id uuid not null,
  item_id uuid not null,
  version integer not null,
  pair_id uuid not null,
  author_id uuid not null,
  outcome text not null constraint an_outcome_is_known check (outcome in ('allow', 'notice', 'mask', 'hold')),
  -- Whether anything of it was kept from the other side.
  hides boolean not null,
  findings jsonb not null,
  -- An exception that the text itself states.
  states text constraint a_stated_exception_is_known check (states in ('legal', 'system-access')),
  exception_id uuid,
  -- What is delivered when a hold is over, and once a contract has started; null = the text as written.
  masked_to text,
  opens_to text,
  engine text not null,
  policy_version integer not null,
  at timestamptz not null,
  held_until timestamptz,
  released_at timestamptz,
  opened_at timestamptz,
  opened_by text constraint it_was_opened_in_a_known_way check (opened_by in ('contract-start', 'exception', 'review')),
  primary key (room_id, item_id, version),
  foreign key (room_id, item_id) references items.item (room_id, id),
  constraint a_hold_has_its_end check (outcome <> 'hold' or held_until is not null)
);
create index screening_to_open on items.screening (pair_id) where hides and opened_at is null;
create index screening_to_release on items.screening (held_until) where held_until is not null and released_at is null and opened_at is null;
create index screening_by_exception on items.screening (exception_id) where exception_id is not null;
alter table items.screening enable row level security;
create policy screening_of_its_author on items.screening to symbolon_app using (author_id = (select platform.viewer()));
create policy screening_for_tasks on items.screening to symbolon_worker using (true);
grant select, insert, update on items.screening to symbolon_app, symbolon_worker;
grant update on items.revision to symbolon_worker;

-- The same of a public text, in its row.
alter table items.public_item add column seen jsonb;

-- What was refused and never stored for others: who asked for what, by which rule. Its writer's to read.
create table items.refused (
  account_id uuid not null,
  id uuid not null,
  org_id uuid,
  room_id uuid,
  surface text not null,
  -- Each with the words it was found in.
  findings jsonb not null,
  engine text not null,
  policy_version integer not null,
  at timestamptz not null,
  primary key (account_id, id)
);
alter table items.refused enable row level security;
create policy refused_of_its_writer on items.refused to symbolon_app using (account_id = (select platform.viewer()));
create policy refused_for_tasks on items.refused to symbolon_worker using (true);
grant select, insert on items.refused to symbolon_app, symbolon_worker;

-- Public texts that staff looked at and let through: the same text of the same person is not refused again.
create table items.allowance (
  account_id uuid not null,
  text_sha256 bytea not null constraint an_allowed_text_is_a_hash check (octet_length(text_sha256) = 32),
  review_id uuid not null,
  at timestamptz not null,
  primary key (account_id, text_sha256)
);
alter table items.allowance enable row level security;
create policy allowance_of_its_writer on items.allowance for select to symbolon_app using (account_id = (select platform.viewer()));
create policy allowance_for_tasks on items.allowance to symbolon_worker using (true);
grant select on items.allowance to symbolon_app;
grant select, insert on items.allowance to symbolon_worker;

-- The receiver opens what an acknowledged exception is tied to: the one change that another than its author makes to a text.
create function items.open_by_exception(p_exception uuid, p_at timestamptz) returns integer
  language plpgsql security definer set search_path = '' as $$
declare opened integer;
begin
  if not exists (
    select 1 from pairs.exception e join pairs.pair p on p.id = e.pair_id
    where e.id = p_exception and e.acknowledged_at is not null and e.ended_at is null
      and (p.low_side_id = any (platform.sides()) or p.high_side_id = any (platform.sides()))) then
    return 0;
  end if;
  with freed as (
    update items.screening s set opened_at = p_at, opened_by = 'exception'
    where s.exception_id = p_exception and s.opened_at is null returning s.room_id, s.item_id, s.version),
  before as (
    update items.revision r set text_delivered = r.text_written from freed f
    where r.room_id = f.room_id and r.item_id = f.item_id and r.number = f.version returning 1),
  now as (
    update items.item i set text_delivered = i.text_written, delivery = 'whole' from freed f
    where i.room_id = f.room_id and i.id = f.item_id and i.version = f.version returning 1)
  select (select count(*) from before) + (select count(*) from now) into opened;
  return opened;
end $$;
revoke all on function items.open_by_exception(uuid, timestamptz) from public;
grant execute on function items.open_by_exception(uuid, timestamptz) to symbolon_app;

-- A file is shown to others once it was read and nothing was found, or once its findings may pass.
alter table files.file
  add column reading text not null default 'waiting' constraint a_reading_is_known check (reading in ('waiting', 'reading', 'clear', 'found', 'unreadable')),
  add column shown_at timestamptz,
  add column exception_id uuid;
update files.file set reading = 'clear', shown_at = attached_at where attached_at is not null;
create index file_to_show on files.file (room_id) where shown_at is null and room_id is not null;
-- What was found in a file and what could not be read; its side's to see, with why.
create table files.reading (
  file_id uuid primary key references files.file,
  owner_id uuid not null,
  parts jsonb not null,
  unread jsonb not null,
  engine text not null,
  policy_version integer not null,
  read_at timestamptz not null
);
alter table files.reading enable row level security;
create policy reading_of_its_owner on files.reading to symbolon_app
  using (owner_id = (select platform.viewer()) or exists (
    select 1 from files.file f where f.id = file_id and f.side_id = any ((select platform.sides())::uuid[])));
create policy reading_for_tasks on files.reading to symbolon_worker using (true);
grant select, insert, update on files.reading to symbolon_app, symbolon_worker;
drop policy file_the_viewer_may_open on files.file;
create policy file_the_viewer_may_open on files.file for select to symbolon_app
  using (owner_id = (select platform.viewer()) or side_id = any ((select platform.sides())::uuid[])
      or (shown_at is not null and (is_public or (room_id is not null and exists (select 1 from items.room r where r.id = room_id)))));
drop policy file_opened_to_the_viewer on files.file;
create policy file_opened_to_the_viewer on files.file for select to symbolon_app
  using (shown_at is not null and files.is_opened_to_viewer(id));
-- Of a file that is not shown yet the others in its room hear that it is there, and nothing else.
create function files.not_shown_yet(p_ids uuid[]) returns table (id uuid, reading text, created_at timestamptz, exception_id uuid)
  language sql stable security definer set search_path = ''
  as $$ select f.id, f.reading, f.created_at, f.exception_id from files.file f join items.room r on r.id = f.room_id
        where f.id = any (p_ids) and f.shown_at is null and f.dropped_at is null
          and (r.client_side_id = any (platform.sides()) or r.freelancer_side_id = any (platform.sides())) $$;
revoke all on function files.not_shown_yet(uuid[]) from public;
grant execute on function files.not_shown_yet(uuid[]) to symbolon_app;
create function files.open_by_exception(p_exception uuid, p_at timestamptz) returns integer
  language plpgsql security definer set search_path = '' as $$
declare opened integer;
begin
  update files.file f set shown_at = p_at, exception_id = e.id from pairs.exception e join pairs.pair p on p.id = e.pair_id
  where e.id = p_exception and f.id = e.file_id and f.shown_at is null and e.acknowledged_at is not null and e.ended_at is null
    and (p.low_side_id = any (platform.sides()) or p.high_side_id = any (platform.sides()));
  get diagnostics opened = row_count;
  return opened;
end $$;
revoke all on function files.open_by_exception(uuid, timestamptz) from public;
grant execute on function files.open_by_exception(uuid, timestamptz) to symbolon_app;

-- "Not a contact detail", and what was held: a person of staff looks and decides. Both sides may know that and how it ended.
create table screening.review (
  id uuid primary key,
  why text not null constraint a_review_has_a_known_cause check (why in ('contested', 'held')),
  room_id uuid,
  item_id uuid,
  version integer,
  file_id uuid,
  -- Where a public text was to stand; its words lie in review_words.
  surface text,
  author_id uuid not null,
  org_id uuid,
  asked_at timestamptz not null,
  decision text constraint a_review_decision_is_known check (decision in ('open', 'keep')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  applied_at timestamptz,
  constraint a_review_has_one_subject check (num_nonnulls(item_id, file_id, surface) = 1),
  constraint an_item_is_reviewed_in_its_version check ((item_id is null) = (version is null) and (item_id is null or room_id is not null)),
  constraint a_decision_has_its_reason check ((decision is null) = (decided_at is null) and (decision is null) = (reason is null))
);
create index review_to_decide on screening.review (asked_at, id) where decided_at is null;
create index review_by_room on screening.review (room_id) where room_id is not null;
create index review_by_author on screening.review (author_id, asked_at desc, id desc);
create unique index a_text_is_reviewed_once on screening.review (room_id, item_id, version) where item_id is not null;
create unique index a_file_is_reviewed_once on screening.review (file_id) where file_id is not null;
-- What the writer says about it, and the public text itself: the writer's and staff's.
create table screening.review_words (
  review_id uuid primary key references screening.review,
  author_id uuid not null,
  note text not null default '',
  text text not null default '',
  findings jsonb not null default '[]'
);
-- Who of staff looked at a review, and when (rule B8.1).
create table screening.look (
  review_id uuid not null references screening.review,
  id uuid not null default gen_random_uuid(),
  staff_id uuid not null,
  at timestamptz not null,
  primary key (review_id, id)
);
-- Cases for the test set in staff's own words, never a private text.
create table screening.synthetic_case (
  id uuid primary key,
  review_id uuid references screening.review,
  body jsonb not null,
  written_by uuid not null,
  at timestamptz not null
);
-- "I did this by mistake elsewhere": said by the person themselves, so that it keeps them safe (rule B2.7).
create table screening.mistake (
  account_id uuid not null,
  id uuid not null,
  org_id uuid,
  room_id uuid,
  at timestamptz not null,
  primary key (account_id, id)
);
do $$ declare name text; begin
  foreach name in array array['review', 'review_words', 'look', 'synthetic_case', 'mistake'] loop
    execute format('alter table screening.%I enable row level security', name);
    execute format('create policy %I on screening.%I to symbolon_worker using (true)', name || '_for_tasks', name);
  end loop;
end $$;
create policy review_read_by_its_author on screening.review for select to symbolon_app using (author_id = (select platform.viewer()));
create policy review_asked_by_its_author on screening.review for insert to symbolon_app
  with check (author_id = (select platform.viewer()) and decision is null);
create policy review_of_a_seen_room on screening.review for select to symbolon_app
  using (room_id is not null and exists (select 1 from items.room r where r.id = room_id));
create policy review_read_by_staff on screening.review for select to symbolon_app using ((select accounts.viewer_is_staff()));
create policy review_decided_by_staff on screening.review for update to symbolon_app using ((select accounts.viewer_is_staff()));
create policy review_words_of_their_author on screening.review_words to symbolon_app using (author_id = (select platform.viewer()));
create policy review_words_for_staff on screening.review_words for select to symbolon_app using ((select accounts.viewer_is_staff()));
create policy look_for_staff on screening.look for select to symbolon_app using ((select accounts.viewer_is_staff()));
create policy synthetic_case_for_staff on screening.synthetic_case to symbolon_app using ((select accounts.viewer_is_staff()));
create policy mistake_of_the_viewer on screening.mistake to symbolon_app using (account_id = (select platform.viewer()));
grant usage on schema screening to symbolon_app, symbolon_worker;
grant select, insert on all tables in schema screening to symbolon_app, symbolon_worker;
grant update on screening.review to symbolon_app, symbolon_worker;
revoke insert on screening.look from symbolon_app;

-- Staff see a review's text with what stood around it, and every look is kept: no other way leads staff into a room.
create function screening.look_at(p_review uuid, p_at timestamptz)
  returns table (seq bigint, item_id uuid, author_id uuid, kind text, is_subject boolean, text text, findings jsonb, created_at timestamptz)
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare r screening.review; middle bigint;
begin
  if not accounts.viewer_is_staff() then return; end if;
  select * into r from screening.review v where v.id = p_review;
  if r.id is null then return; end if;
  insert into screening.look (review_id, staff_id, at) values (p_review, platform.viewer(), p_at);
  if r.item_id is not null then
    select i.seq into middle from items.item i where i.room_id = r.room_id and i.id = r.item_id;
  elsif r.file_id is not null and r.room_id is not null then
    select max(i.seq) into middle from items.item i where i.room_id = r.room_id and i.refs->'fileIds' ? r.file_id::text;
  end if;
  return query
    select i.seq, i.id, i.author_id, i.kind, i.id is not distinct from r.item_id,
      case when i.id = r.item_id and i.version <> r.version
        then (select v.text_written from items.revision v where v.room_id = i.room_id and v.item_id = i.id and v.number = r.version)
        else i.text_written end,
      case when i.id = r.item_id
        then (select s.findings from items.screening s where s.room_id = i.room_id and s.item_id = i.id and s.version = r.version) end,
      i.created_at
    from items.item i where i.room_id = r.room_id and i.seq between middle - 16 and middle + 16 and i.kind <> 'system' order by i.seq;
end $$;
revoke all on function screening.look_at(uuid, timestamptz) from public;
grant execute on function screening.look_at(uuid, timestamptz) to symbolon_app;
-- A file that is under review is open to staff until it is decided.
create policy file_under_review_for_staff on files.file for select to symbolon_app
  using ((select accounts.viewer_is_staff()) and exists (select 1 from screening.review v where v.file_id = files.file.id and v.decided_at is null));
