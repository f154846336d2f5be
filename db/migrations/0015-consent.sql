-- Preferences on learning: who said what, what that means for each room now, and the stamp that every item carries from the
-- instant it was written (rule book 1). Items written before this migration were stamped by nobody: they are never learned.
create schema consent;

-- Where people are asked first (rule B1.6), kept in step with the terms in force; '*' is everywhere else, '' unknown.
create table consent.region (
  country text primary key,
  asks boolean not null,
  rechecks boolean not null
);
insert into consent.region (country, asks, rechecks)
  select unnest(string_to_array('AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK', ' ')), true, true
  union all values ('', true, true), ('*', false, false);

-- The version of the terms that was applied last, and the last one that allows more than those before.
create table consent.applied_terms (
  is_only boolean primary key default true constraint terms_are_applied_once check (is_only),
  version integer not null,
  loosened_version integer,
  loosened_at timestamptz
);

-- A principal: an account or an organisation, with its last general word per category; null = nothing said.
-- Its row lock orders its words against what is stamped by them.
create table consent.subject (
  id uuid primary key,
  is_person boolean not null,
  -- Once asked first, always: a changed region takes the stricter.
  asks boolean not null default false,
  rechecks boolean not null default false,
  -- Looser terms took effect and this person has not answered them: no earlier word or silence counts as a yes (rule B1.7).
  lapsed boolean not null default false,
  work_product text constraint a_work_word_is_in_or_out check (work_product in ('in', 'out')),
  communications text constraint a_talk_word_is_in_or_out check (communications in ('in', 'out')),
  platform text constraint a_platform_word_is_in_or_out check (platform in ('in', 'out')),
  -- Its changes and its platform items are numbered without a gap.
  changes bigint not null default 0,
  published bigint not null default 0
);

-- What a person said about one contract; `inherit` takes the row away (rule B1.10a).
create table consent.word (
  room_id uuid not null references items.room,
  account_id uuid not null,
  category text not null constraint a_contract_word_is_of_its_categories check (category in ('work_product', 'communications')),
  choice text not null constraint a_contract_word_is_in_or_out check (choice in ('in', 'out')),
  primary key (room_id, account_id, category)
);

-- The history (rule B1.26): one line per change, numbered without a gap per subject.
create table consent.change (
  subject_id uuid not null,
  seq bigint not null,
  id uuid not null unique,
  -- The contract's room, when the word was for one contract.
  room_id uuid,
  contract_id uuid,
  category text not null constraint a_change_is_of_a_category check (category in ('work_product', 'communications', 'platform')),
  choice text not null constraint a_change_is_a_choice check (choice in ('in', 'out', 'inherit')),
  -- What stood before, so that the history tells what changed.
  before text constraint what_stood_before_is_a_choice check (before in ('in', 'out')),
  actor_id uuid not null,
  source text not null constraint a_source_is_known check (source in ('page', 'api', 'welcome', 'intake', 'operator')),
  terms_version integer,
  asked_at timestamptz not null,
  applied_at timestamptz not null,
  -- Contracts whose line changed by it.
  rooms_changed integer not null,
  primary key (subject_id, seq),
  constraint a_change_applies_after_it_was_asked check (applied_at >= asked_at)
);
create trigger change_is_append_only before update or delete on consent.change
  for each row execute function platform.refuse_change();
create trigger change_is_not_emptied before truncate on consent.change
  for each statement execute function platform.refuse_change();
-- From where: kept 90 days.
create table consent.change_device (
  change_id uuid primary key references consent.change (id),
  ip text not null,
  user_agent text not null,
  at timestamptz not null
);
create index change_device_by_time on consent.change_device (at);

-- In which rooms a principal has a say, from which item on.
create table consent.seat (
  subject_id uuid not null,
  room_id uuid not null references items.room,
  role text not null constraint a_seat_is_known check (role in ('client', 'freelancer', 'client-org', 'freelancer-org', 'guest')),
  since_seq bigint not null,
  primary key (subject_id, room_id)
);
create index seat_by_room on consent.seat (room_id);

-- What held in a room from which item on, with the reasons against, per category (the room keeps the last one itself).
create table consent.epoch (
  room_id uuid not null references items.room,
  epoch integer not null,
  from_seq bigint not null,
  mask smallint not null,
  against jsonb not null,
  cause text not null,
  at timestamptz not null,
  primary key (room_id, epoch)
);
create trigger epoch_is_append_only before update or delete on consent.epoch
  for each row execute function platform.refuse_change();
create trigger epoch_is_not_emptied before truncate on consent.epoch
  for each statement execute function platform.refuse_change();

-- A clause on AI in a contract; the last one that both sides signed is in force (rule B1.11).
create table consent.clause (
  id uuid primary key,
  room_id uuid not null references items.room,
  value text not null constraint a_clause_is_known check (value in ('no-ai', 'assist-only', 'exclusive-learning')),
  proposed_by uuid not null,
  proposed_side_id uuid not null,
  proposed_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  state text not null constraint a_clause_state_is_known check (state in ('proposed', 'signed', 'declined', 'withdrawn')),
  -- Counts the signed ones of a room.
  signed_number integer,
  constraint a_signature_is_numbered check ((state = 'signed') = (signed_number is not null)),
  constraint a_signature_number_is_used_once unique (room_id, signed_number)
);
create unique index one_open_clause_per_room on consent.clause (room_id) where state = 'proposed';

-- Labels stay (rule B1.11): nothing takes one off.
create table consent.label (
  id uuid primary key,
  value text not null constraint a_label_is_known check (value in ('privileged', 'phi', 'trade-secret', 'client-confidential')),
  room_id uuid,
  item_id uuid,
  owner_id uuid,
  set_by uuid,
  set_at timestamptz not null,
  constraint a_label_is_on_something check (room_id is not null or owner_id is not null)
);
create index label_by_room on consent.label (room_id, set_at);
create trigger label_is_append_only before update or delete on consent.label
  for each row execute function platform.refuse_change();
create trigger label_is_not_emptied before truncate on consent.label
  for each statement execute function platform.refuse_change();

-- Agreements on file with a side (rule B9.10).
create table consent.agreement (
  side_id uuid not null,
  kind text not null constraint an_agreement_is_known check (kind in ('dpa', 'baa')),
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (side_id, kind)
);

-- Taking back what was learned (rule B1.15): what it covered is marked on the items.
create table consent.withdrawal (
  id uuid primary key,
  subject_id uuid not null,
  actor_id uuid,
  scope text not null constraint a_withdrawal_has_a_scope check (scope in ('all', 'contract', 'item')),
  room_id uuid,
  item_id uuid,
  at timestamptz not null,
  items integer not null,
  -- When the models were made anew without them.
  rebuilt_at timestamptz
);
create index withdrawal_by_subject on consent.withdrawal (subject_id, at desc, id desc);
create index withdrawal_to_rebuild on consent.withdrawal (at) where rebuilt_at is null;
-- Whom it concerns besides: the principals of what it covered.
create table consent.withdrawal_room (
  withdrawal_id uuid not null references consent.withdrawal,
  room_id uuid not null,
  items integer not null,
  primary key (withdrawal_id, room_id)
);

-- The room holds what the next item is stamped with, so that stamping costs no second read.
alter table items.room
  add column guests uuid[] not null default '{}',
  add column learn_mask smallint not null default 0,
  -- Without the guests, for asking again later what was said by each item's own.
  add column party_mask smallint not null default 0,
  add column rechecks boolean not null default false,
  add column learn_epoch integer not null default 0,
  add column label text;
update items.room r set guests = array(select account_id from items.guest g where g.room_id = r.id and g.until is null);
alter table items.item
  add column learn boolean not null default false,
  add column learn_epoch integer not null default 0,
  add column label text,
  add column withdrawal_id uuid,
  add column public_seq bigint,
  add column org_public_seq bigint,
  add constraint nothing_before_the_terms_is_learned check (not learn or created_at >= '2026-01-05T00:00:00Z'),
  drop constraint a_kind_is_known,
  add constraint a_kind_is_known check (kind in ('message', 'file', 'proposal', 'answer', 'offer', 'decline', 'invitation', 'deliverable',
    'change-request', 'terms', 'system', 'screenshot', 'dispute-evidence', 'identity-document'));
alter table items.public_item
  add column learn boolean not null default false,
  add column public_seq bigint,
  add column org_public_seq bigint,
  add column label text,
  add column withdrawal_id uuid,
  add constraint nothing_public_before_the_terms_is_learned check (not learn or created_at >= '2026-01-05T00:00:00Z'),
  drop constraint a_public_kind_is_known,
  add constraint a_public_kind_is_known check (kind in ('profile', 'portfolio', 'job', 'organisation', 'name', 'post', 'proposal',
    'message', 'deliverable', 'screenshot', 'dispute-evidence', 'identity-document'));
create index item_to_learn on items.item (room_id, seq) where learn and withdrawal_id is null and label is null;
create index item_by_publisher on items.item (author_id, public_seq) where public_seq is not null;
create index item_published_for on items.item (org_id, org_public_seq) where org_public_seq is not null;
create index public_item_by_publisher on items.public_item (account_id, public_seq);
create index public_item_published_for on items.public_item (org_id, org_public_seq) where org_public_seq is not null;

-- A guest sees the room by the room's own list, and may write in it.
drop policy room_of_the_viewer on items.room;
create policy room_of_the_viewer on items.room to symbolon_app
  using (client_side_id = any ((select platform.sides())::uuid[]) or freelancer_side_id = any ((select platform.sides())::uuid[])
      or (select platform.viewer()) = any (guests))
  with check (client_side_id = any ((select platform.sides())::uuid[]) or freelancer_side_id = any ((select platform.sides())::uuid[])
      or (select platform.viewer()) = any (guests));

-- Makes the rows of principals that have none yet.
create function consent.ensure(ids uuid[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  insert into consent.subject (id, is_person, asks, rechecks, lapsed)
  select a.id, true, r.asks, r.rechecks, coalesce(a.created_at < t.loosened_at and not exists (
      select 1 from policy.terms_seen s where s.account_id = a.id and s.version >= t.loosened_version and s.answered_at is not null), false)
    from accounts.account a
    cross join lateral (select asks, rechecks from consent.region where country in (coalesce(a.country, ''), '*') order by country = '*' limit 1) r
    left join consent.applied_terms t on true
    where a.id = any (ids) and not exists (select 1 from consent.subject s where s.id = a.id)
  union all
  select o.id, false, false, false, false from accounts.organisation o
    where o.id = any (ids) and not exists (select 1 from consent.subject s where s.id = o.id)
  on conflict do nothing;
end $$;

-- A principal's general answer for a category: an organisation that said nothing does not block.
create function consent.is_in(s consent.subject, category text) returns boolean language sql immutable as $$
  select not s.lapsed and coalesce(case category when 'work_product' then s.work_product when 'communications' then s.communications else s.platform end,
    case when s.is_person and s.asks then 'out' else 'in' end) = 'in'
$$;

-- Whether a writer, and the organisation they write for, is in now; waits for a word of theirs that is being said.
create function consent.lets(account uuid, org uuid, category text) returns boolean language plpgsql security definer set search_path = '' as $$
declare answer boolean;
begin
  perform consent.ensure(array_remove(array[account, org], null));
  select bool_and(consent.is_in(s, category)) into answer
    from (select * from consent.subject where id in (account, org) order by id for share) s;
  return coalesce(answer, false);
end $$;

-- The same for one who is no party of the room they write in: they have a seat there from now on.
create function consent.lets_guest(account uuid, category text, room uuid, seq bigint) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into consent.seat (subject_id, room_id, role, since_seq) values (account, room, 'guest', seq) on conflict do nothing;
  return consent.lets(account, null, category);
end $$;

create type consent.public_stamp as (learn boolean, public_seq bigint, org_public_seq bigint);
-- The stamp of a platform item: its author's and their organisation's next number, and whether both are in.
create function consent.stamp_public(account uuid, org uuid, at timestamptz) returns consent.public_stamp
  language plpgsql security definer set search_path = '' as $$
declare
  stamp consent.public_stamp;
  org_in boolean;
begin
  perform consent.ensure(array_remove(array[account, org], null));
  update consent.subject s set published = published + 1 where s.id = account
    returning consent.is_in(s, 'platform'), published into stamp.learn, stamp.public_seq;
  if org is not null then
    update consent.subject s set published = published + 1 where s.id = org
      returning consent.is_in(s, 'platform'), published into org_in, stamp.org_public_seq;
    stamp.learn := stamp.learn and coalesce(org_in, false);
  end if;
  stamp.learn := coalesce(stamp.learn, false) and at >= '2026-01-05T00:00:00Z';
  return stamp;
end $$;

-- The rooms in which a principal has a say, with the number of the next item: read as the very first thing when a no is
-- asked for, it tells what was committed before (rule B1.16).
create function consent.rooms_of(subject uuid) returns table (room_id uuid, next_seq bigint, role text, since_seq bigint)
  language sql stable security definer set search_path = '' as $$
  select s.room_id, r.next_seq, s.role, s.since_seq from consent.seat s join items.room r on r.id = s.room_id where s.subject_id = subject
$$;

create function items.hold_rooms(ids uuid[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from items.room where id = any (ids) order by id for no key update;
end $$;

-- What a room's answer is made of. With `hold`, the principals' rows are held too, for rooms in which one is new.
create function consent.room_facts(ids uuid[], hold boolean)
  returns table (room_id uuid, next_seq bigint, learn_mask smallint, party_mask smallint, rechecks boolean, label text, clause text, against jsonb, principals jsonb)
  language plpgsql security definer set search_path = '' as $$
begin
  if hold then
    perform 1 from consent.subject s where s.id in (select t.subject_id from consent.seat t where t.room_id = any (ids)) order by s.id for share;
  end if;
  return query
    select r.id, r.next_seq, r.learn_mask, r.party_mask, r.rechecks, r.label,
      (select c.value from consent.clause c where c.room_id = r.id and c.state = 'signed' order by c.signed_number desc limit 1),
      (select e.against from consent.epoch e where e.room_id = r.id and e.epoch = r.learn_epoch),
      (select jsonb_agg(jsonb_build_object('id', s.id, 'role', t.role, 'asks', s.asks, 'rechecks', s.rechecks, 'lapsed', s.lapsed,
          'isPresent', t.role <> 'guest' or s.id = any (r.guests),
          'work_product', s.work_product, 'communications', s.communications,
          'here', (select jsonb_object_agg(w.category, w.choice) from consent.word w where w.room_id = r.id and w.account_id = s.id)) order by t.role, s.id)
        from consent.seat t join consent.subject s on s.id = t.subject_id where t.room_id = r.id)
    from items.room r where r.id = any (ids) order by r.id;
end $$;

-- Keeps a room's new answer. With `no_from`, what was written since a no was asked for loses its stamp for the categories of
-- `no_mask`; of everybody, or where `no_who` was a guest.
create function consent.restate(states jsonb, why text, at timestamptz) returns integer
  language plpgsql security definer set search_path = '' as $$
declare changed integer;
begin
  with s as (
    select * from jsonb_to_recordset(states) as x(room_id uuid, mask smallint, party_mask smallint, rechecks boolean, against jsonb,
      no_from bigint, no_mask smallint, no_who uuid)),
  moved as (
    update items.room r set learn_mask = s.mask, party_mask = s.party_mask, rechecks = s.rechecks, learn_epoch = learn_epoch + 1
    from s where r.id = s.room_id
    returning r.id, r.learn_epoch, r.next_seq, s.mask, s.against, s.no_from, s.no_mask, s.no_who),
  kept as (
    insert into consent.epoch (room_id, epoch, from_seq, mask, against, cause, at)
    select id, learn_epoch, least(coalesce(no_from, next_seq), next_seq), mask, against, why, at from moved returning 1),
  undone as (
    update items.item i set learn = false, learn_epoch = moved.learn_epoch
    from moved where i.room_id = moved.id and i.seq >= moved.no_from and i.learn
      and case i.category when 'work_product' then moved.no_mask & 1 when 'communications' then moved.no_mask & 2 else 0 end <> 0
      and (moved.no_who is null or moved.no_who = any (i.guests))
    returning 1)
  select count(*) into changed from kept;
  return changed;
end $$;

-- A no about platform items, asked for when the subject had published `asked` of them: what was committed since is out.
create function consent.restamp_public(subject uuid, asked bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
  update items.public_item set learn = false where account_id = subject and public_seq > asked and learn;
  update items.public_item set learn = false where org_id = subject and org_public_seq > asked and learn;
  update items.item set learn = false where author_id = subject and public_seq > asked and learn;
  update items.item set learn = false where org_id = subject and org_public_seq > asked and learn;
end $$;

-- Guests of a room: its sides invite and send away; the list on the room is what items are stamped with.
create function items.keep_guest(room uuid, account uuid, is_here boolean, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from items.room r where r.id = room
      and (r.client_side_id = any (platform.sides()) or r.freelancer_side_id = any (platform.sides())
        or (platform.viewer() = account and not is_here) or pg_has_role(session_user, 'symbolon_worker', 'member'))) then
    return false;
  end if;
  if is_here then
    insert into items.guest (room_id, account_id, since) values (room, account, at)
      on conflict (room_id, account_id) do update set since = excluded.since, until = null;
  else
    update items.guest set until = at where room_id = room and account_id = account and until is null;
  end if;
  update items.room r set guests = array(select g.account_id from items.guest g where g.room_id = room and g.until is null order by 1) where r.id = room;
  return true;
end $$;

-- Marks what a withdrawal covers and counts it per room; public items under the null room.
create function consent.mark_withdrawn(withdrawal uuid, subject uuid, scope text, room uuid, item uuid)
  returns table (room_id uuid, items integer) language plpgsql security definer set search_path = '' as $$
begin
  return query
  with seats as (
    select t.room_id, t.role from consent.seat t where t.subject_id = subject and (scope in ('all', 'item') or t.room_id = room)),
  marked as (
    update items.item i set withdrawal_id = withdrawal from seats
    where i.room_id = seats.room_id and i.withdrawal_id is null and i.category in ('work_product', 'communications')
      and (seats.role <> 'guest' or subject = any (i.guests)) and (item is null or i.id = item)
    returning i.room_id),
  published as (
    update items.item i set withdrawal_id = withdrawal
    where i.withdrawal_id is null and i.public_seq is not null and (i.author_id = subject or i.org_id = subject)
      and (scope = 'all' or i.id = item)
    returning i.room_id),
  public as (
    update items.public_item p set withdrawal_id = withdrawal
    where p.withdrawal_id is null and (p.account_id = subject or p.org_id = subject) and (scope = 'all' or p.id = item)
    returning 1)
  select m.room_id, count(*)::integer from (select * from marked union all select * from published) m group by 1
  union all select null, count(*)::integer from public having count(*) > 0;
end $$;

-- A label on a room or one of its items, or on a platform item of a person.
create function consent.mark_label(value text, room uuid, item uuid, owner uuid) returns integer
  language plpgsql security definer set search_path = '' as $$
declare found integer;
begin
  if owner is not null then
    update items.public_item p set label = coalesce(p.label, value) where p.account_id = owner and p.id = item;
  elsif item is not null then
    update items.item i set label = coalesce(i.label, value) where i.room_id = room and i.id = item;
  else
    update items.room r set label = coalesce(r.label, value) where r.id = room;
  end if;
  get diagnostics found = row_count;
  return found;
end $$;

-- Whether an agreement for health data with one of these sides is on file; a yes or no for whoever may label.
create function consent.has_baa(sides uuid[]) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from consent.agreement a where a.kind = 'baa' and a.side_id = any (sides))
$$;

-- The room of a contract in which someone is one of the two accounts, or an organisation on a side: who left an organisation
-- sees the room no more, and keeps their say about what was made with them.
create function consent.room_of(contract uuid, subject uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select r.id from items.room r where r.contract_id = contract
    and subject in (r.client_account_id, r.freelancer_account_id, r.client_side_id, r.freelancer_side_id)
$$;

-- Whether someone has a say in an item.
create function consent.is_principal(subject uuid, item uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from items.public_item p where p.id = item and (p.account_id = subject or p.org_id = subject))
    or exists (select 1 from consent.seat t join items.item i on i.room_id = t.room_id and i.id = item
      where t.subject_id = subject and (t.role <> 'guest' or subject = any (i.guests)))
    or exists (select 1 from items.room r join items.item i on i.room_id = r.id and i.id = item and i.public_seq is not null
      where subject in (i.author_id, i.org_id) and subject in (r.client_side_id, r.freelancer_side_id, r.client_account_id, r.freelancer_account_id))
$$;

-- What the author of a platform item and its organisation say now.
create function consent.publishers_of(author uuid, org uuid)
  returns table (id uuid, role text, asks boolean, rechecks boolean, lapsed boolean, platform text) language plpgsql security definer set search_path = '' as $$
begin
  return query select s.id, case when s.is_person then 'author' else 'author-org' end, s.asks, s.rechecks, s.lapsed, s.platform
    from consent.subject s where s.id in (author, org) order by s.is_person desc;
end $$;

alter table consent.subject enable row level security;
create policy subject_is_the_viewers on consent.subject to symbolon_app using (id = any ((select platform.sides())::uuid[]));
create policy subject_for_tasks on consent.subject to symbolon_worker using (true);
alter table consent.word enable row level security;
create policy word_of_the_viewer on consent.word to symbolon_app using (account_id = (select platform.viewer()));
create policy word_for_tasks on consent.word to symbolon_worker using (true);
alter table consent.change enable row level security;
create policy change_of_the_viewers on consent.change to symbolon_app using (subject_id = any ((select platform.sides())::uuid[]));
create policy change_for_tasks on consent.change to symbolon_worker using (true);
alter table consent.change_device enable row level security;
create policy change_device_of_the_viewers on consent.change_device to symbolon_app
  using (exists (select 1 from consent.change c where c.id = change_id));
create policy change_device_for_tasks on consent.change_device to symbolon_worker using (true);
alter table consent.seat enable row level security;
create policy seat_of_a_seen_room on consent.seat to symbolon_app using (exists (select 1 from items.room r where r.id = room_id));
create policy seat_for_tasks on consent.seat to symbolon_worker using (true);
alter table consent.epoch enable row level security;
create policy epoch_of_a_seen_room on consent.epoch to symbolon_app using (exists (select 1 from items.room r where r.id = room_id));
create policy epoch_for_tasks on consent.epoch to symbolon_worker using (true);
alter table consent.clause enable row level security;
create policy clause_of_a_seen_room on consent.clause to symbolon_app using (exists (select 1 from items.room r where r.id = room_id));
create policy clause_for_tasks on consent.clause to symbolon_worker using (true);
alter table consent.label enable row level security;
create policy label_of_what_is_seen on consent.label to symbolon_app
  using (owner_id = (select platform.viewer()) or exists (select 1 from items.room r where r.id = room_id));
create policy label_for_tasks on consent.label to symbolon_worker using (true);
alter table consent.agreement enable row level security;
create policy agreement_of_a_side_or_staff on consent.agreement to symbolon_app
  using (side_id = any ((select platform.sides())::uuid[]) or (select accounts.viewer_is_staff()));
create policy agreement_for_tasks on consent.agreement to symbolon_worker using (true);
alter table consent.withdrawal enable row level security;
create policy withdrawal_of_whom_it_concerns on consent.withdrawal to symbolon_app
  using (subject_id = any ((select platform.sides())::uuid[])
      or exists (select 1 from consent.withdrawal_room w join items.room r on r.id = w.room_id where w.withdrawal_id = withdrawal.id));
create policy withdrawal_for_tasks on consent.withdrawal to symbolon_worker using (true);
alter table consent.withdrawal_room enable row level security;
-- One who left an organisation still withdraws what was made with them, in rooms that they see no more.
create function consent.is_own_withdrawal(withdrawal uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from consent.withdrawal w where w.id = withdrawal and w.subject_id = any (platform.sides()))
$$;
create policy withdrawal_room_of_a_seen_room on consent.withdrawal_room to symbolon_app
  using ((select consent.is_own_withdrawal(withdrawal_id)) or exists (select 1 from items.room r where r.id = room_id));
create policy withdrawal_room_for_tasks on consent.withdrawal_room to symbolon_worker using (true);

grant usage on schema consent to symbolon_app, symbolon_worker;
grant select on consent.region, consent.applied_terms, consent.epoch to symbolon_app, symbolon_worker;
grant insert, update, delete on consent.region to symbolon_worker;
grant insert, update on consent.applied_terms to symbolon_worker;
grant select, insert, update on consent.subject, consent.clause, consent.withdrawal, consent.agreement to symbolon_app, symbolon_worker;
grant select, insert, update, delete on consent.word to symbolon_app, symbolon_worker;
grant select, insert on consent.change, consent.seat, consent.label, consent.withdrawal_room to symbolon_app, symbolon_worker;
grant select, insert, delete on consent.change_device to symbolon_app, symbolon_worker;
revoke execute on all functions in schema consent from public;
grant execute on all functions in schema consent to symbolon_app, symbolon_worker;
revoke execute on function items.hold_rooms(uuid[]), items.keep_guest(uuid, uuid, boolean, timestamptz) from public;
grant execute on function items.hold_rooms(uuid[]), items.keep_guest(uuid, uuid, boolean, timestamptz) to symbolon_app, symbolon_worker;
