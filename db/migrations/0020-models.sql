-- Models and the one way from items to them (rules B1.15, D1.17 to B1.23): corpora with their manifests, what is served, the
-- register of processors and what left to them. Only the learner writes models, and reads items by the gateway's functions alone.
create schema models;

-- A model belongs to an account; the marketplace's own has an id that no account can have.
create function models.marketplace() returns uuid language sql immutable parallel safe
  return '00000000-0000-0000-0000-000000000000'::uuid;

create table models.model (
  id uuid primary key,
  build integer not null default 0,
  -- When it was looked at last, whether or not anything was new.
  looked_at timestamptz not null
);
-- Every build that was ever served: what it was made from, as a root, and what was made, as a hash (rule B1.27).
create table models.build (
  model_id uuid not null references models.model,
  build integer not null,
  at timestamptz not null,
  builder integer not null,
  cause text not null constraint a_build_has_a_known_cause check (cause in ('new', 'changed', 'withdrawal')),
  manifest_root bytea not null constraint a_manifest_root_is_a_hash check (octet_length(manifest_root) = 32),
  manifest_count integer not null,
  artefact_sha256 bytea not null constraint an_artefact_has_a_hash check (octet_length(artefact_sha256) = 32),
  added integer not null,
  removed integer not null,
  words bigint not null,
  is_serving boolean not null default true,
  entry_id uuid,
  primary key (model_id, build)
);
create unique index one_build_is_served on models.build (model_id) where is_serving;
-- What a model learned in one place: a contract's room; for the marketplace's, what one account published.
create table models.shard (
  model_id uuid not null references models.model,
  place_id uuid not null,
  -- Every item up to this number was considered.
  upto_seq bigint not null,
  learn_epoch integer not null,
  -- Whether the owner belonged to the organisation that they acted for.
  belongs boolean not null,
  items integer not null default 0,
  words bigint not null default 0,
  manifest_root bytea not null constraint a_shard_root_is_a_hash check (octet_length(manifest_root) = 32),
  artefact_sha256 bytea not null constraint a_shard_has_a_hash check (octet_length(artefact_sha256) = 32),
  build integer not null,
  primary key (model_id, place_id)
) with (fillfactor = 80);
create index shard_by_place on models.shard (place_id);
create trigger shard_never_goes_back before update on models.shard for each row
  when (new.upto_seq < old.upto_seq) execute function platform.refuse_change();
-- The artefact: what is served, in pieces of 256 numbers. Replaced and removed with what it was made from.
create table models.block (
  model_id uuid not null,
  place_id uuid not null,
  number integer not null,
  items integer not null,
  bytes bytea not null,
  sha256 bytea not null,
  primary key (model_id, place_id, number),
  foreign key (model_id, place_id) references models.shard
);
-- The manifest of every build: in it from `added_build` until before `removed_build`.
create table models.entry (
  model_id uuid not null,
  place_id uuid not null,
  seq bigint not null,
  item_id uuid not null,
  added_build integer not null,
  removed_build integer,
  -- Of the text that it was learned from; forgotten when it is removed.
  text_sha256 bytea,
  primary key (model_id, place_id, seq, added_build),
  foreign key (model_id, place_id) references models.shard,
  constraint what_is_removed_is_forgotten check (removed_build is null or text_sha256 is null)
);
create unique index an_item_is_in_a_model_once on models.entry (model_id, item_id) where removed_build is null;
create index entry_by_item on models.entry (item_id);
create trigger entry_is_not_removed before delete on models.entry for each row execute function platform.refuse_change();
create trigger build_is_not_removed before delete on models.build for each row execute function platform.refuse_change();

-- Places to look at again.
create table models.due (
  model_id uuid not null,
  place_id uuid not null,
  -- Everything in it, not only what is new.
  is_whole boolean not null,
  since timestamptz not null,
  primary key (model_id, place_id)
);
create index due_by_time on models.due (since);
-- How far events were read; those that ask for a second look are noted, so that they are taken once.
create table models.reading (
  is_only boolean primary key default true constraint events_are_read_once check (is_only),
  read_at timestamptz,
  compared_at timestamptz
);
insert into models.reading default values;
create table models.noted (
  event_id uuid primary key,
  at timestamptz not null
);
create index noted_by_time on models.noted (at);

-- What the gateway was asked for, by day: counts without any content (rules D1.19, B1.23).
create table models.gateway_count (
  day date not null,
  purpose text not null constraint a_gateway_purpose_is_known check (purpose in ('learn', 'recall', 'disclose')),
  outcome text not null,
  asked bigint not null,
  primary key (day, purpose, outcome)
);

-- Those outside through whom items may pass to give a feature; none may train (rule D1.20).
create table models.processor (
  id uuid primary key,
  name text not null constraint a_processor_name_has_2_to_120_characters check (length(name) between 2 and 120),
  region text not null constraint a_processor_region_has_2_to_120_characters check (length(region) between 2 and 120),
  contract_on date not null,
  sees text not null constraint what_a_processor_sees_has_2_to_2000_characters check (length(sees) between 2 and 2000),
  may_train boolean not null default false constraint no_processor_may_train check (not may_train),
  listed_at timestamptz not null,
  ended_at timestamptz
);
create unique index a_processor_is_listed_once on models.processor (lower(name)) where ended_at is null;
create table models.processor_purpose (
  processor_id uuid not null references models.processor,
  purpose text not null constraint a_processor_purpose_is_one_word check (purpose ~ '^[a-z][a-z-]{1,39}$'),
  primary key (processor_id, purpose)
);
-- What left to them, item by item.
create table models.disclosure (
  id uuid primary key,
  processor_id uuid not null,
  purpose text not null,
  -- In a room, or among what its owner published.
  room_id uuid,
  owner_id uuid,
  item_id uuid not null,
  asked_by uuid,
  bytes bigint not null constraint something_left check (bytes > 0),
  is_redacted boolean not null,
  at timestamptz not null,
  foreign key (processor_id, purpose) references models.processor_purpose (processor_id, purpose),
  constraint an_item_is_somewhere check ((room_id is null) <> (owner_id is null))
);
create index disclosure_by_room on models.disclosure (room_id, id desc) where room_id is not null;
create index disclosure_by_owner on models.disclosure (owner_id, id desc) where owner_id is not null;
create index disclosure_by_item on models.disclosure (item_id);
create trigger disclosure_is_append_only before update or delete on models.disclosure
  for each row execute function platform.refuse_change();

-- Who asks for a model: its owner, or a task (no viewer).
create function models.may_ask(model uuid) returns boolean language sql stable set search_path = '' as $$
  select platform.viewer() is null or platform.viewer() = model
$$;

-- What a guest says for one contract's room, else in general.
create function models.guests_are_in(guests uuid[], category text, room uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(bool_and(s.id is not null and not s.lapsed and coalesce(
      (select w.choice from consent.word w where w.room_id = room and w.account_id = g and w.category = guests_are_in.category) = 'in',
      consent.is_in(s, category))), true)
  from unnest(guests) g left join consent.subject s on s.id = g
$$;
create function models.guests_recheck(guests uuid[]) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from consent.subject s where s.id = any (guests) and s.rechecks)
$$;

-- Whether the owner of a model is one of a room's two accounts, and still belongs to whom they act for there (rule B1.17a).
create function models.belongs_to(model uuid, r items.room) returns boolean language sql stable security definer set search_path = '' as $$
  select model in (r.client_account_id, r.freelancer_account_id) and (
    case when r.client_account_id = model then r.client_side_id else r.freelancer_side_id end = model
    or exists (select 1 from accounts.member m where m.account_id = model
      and m.org_id = case when r.client_account_id = model then r.client_side_id else r.freelancer_side_id end))
$$;

-- The gateway (rule B1.23), for a model of an account: the items of one contract from which it may learn at this instant, as
-- their reader may read them. The same rule as `isEligible` of the module consent, said in SQL (rules D1.4 to B1.17a).
create function models.learnable_in_room(model uuid, place uuid, after bigint, upto bigint, picked bigint[], with_text boolean)
  returns table (seq bigint, item_id uuid, text text, text_sha256 bytea) language sql stable security definer set search_path = '' as $$
  with gate as materialized (
    select r.id, r.rechecks, r.party_mask from items.room r
    where r.id = place and r.label is null and models.may_ask(model) and models.belongs_to(model, r))
  select i.seq, i.id, case when with_text then t.text end, sha256(convert_to(t.text, 'UTF8'))
  from gate g join items.item i on i.room_id = g.id
    cross join lateral (select case when i.author_id = model then i.text_written else i.text_delivered end as text) t
  where i.seq > after and i.seq <= upto and (picked is null or i.seq = any (picked))
    and i.learn and i.withdrawal_id is null and i.label is null
    and i.category in ('work_product', 'communications')
    and i.kind not in ('screenshot', 'dispute-evidence', 'identity-document') and i.created_at >= '2026-01-05T00:00:00Z'
    and case
      when not g.rechecks and i.guests = '{}' then true
      when g.rechecks or models.guests_recheck(i.guests) then
        g.party_mask & (case i.category when 'work_product' then 1 else 2 end) <> 0
        and (i.guests = '{}' or models.guests_are_in(i.guests, i.category, g.id))
      else true end
$$;

-- The same for the marketplace's model: what one account published (rule D1.18).
create function models.learnable_of_author(author uuid, after bigint, upto bigint, picked bigint[], with_text boolean)
  returns table (seq bigint, item_id uuid, text text, text_sha256 bytea) language sql stable security definer set search_path = '' as $$
  select p.seq, p.id, case when with_text then p.text end, sha256(convert_to(p.text, 'UTF8'))
  from (
    select public_seq as seq, id, org_id, kind, text_delivered as text, created_at, learn, label, withdrawal_id
      from items.public_item where account_id = author and public_seq > after and public_seq <= upto
    union all
    select public_seq, id, org_id, kind, text_delivered, created_at, learn, label, withdrawal_id
      from items.item where author_id = author and public_seq > after and public_seq <= upto and category = 'platform') p
    cross join lateral (
      select bool_or(s.rechecks) as rechecks, bool_and(consent.is_in(s, 'platform')) as is_in
      from consent.subject s where s.id in (author, p.org_id)) now
  where platform.viewer() is null and (picked is null or p.seq = any (picked))
    and p.learn and p.withdrawal_id is null and p.label is null
    and p.kind not in ('screenshot', 'dispute-evidence', 'identity-document') and p.created_at >= '2026-01-05T00:00:00Z'
    and (not now.rechecks or now.is_in)
$$;

create function models.learnable(model uuid, place uuid, after bigint, upto bigint, picked bigint[], with_text boolean)
  returns table (seq bigint, item_id uuid, text text, text_sha256 bytea) language plpgsql stable security definer set search_path = '' as $$
begin
  if model = models.marketplace() then
    return query select * from models.learnable_of_author(place, after, upto, picked, with_text);
  else
    return query select * from models.learnable_in_room(model, place, after, upto, picked, with_text);
  end if;
end $$;

-- How far a place is written: every lower number is committed, since the counter moves under its row's lock.
create function models.head_of(model uuid, place uuid) returns table (upto bigint, learn_epoch integer, belongs boolean, contract_id uuid)
  language sql stable security definer set search_path = '' as $$
  select r.next_seq - 1, r.learn_epoch, models.belongs_to(model, r), r.contract_id from items.room r
    where model <> models.marketplace() and r.id = place and models.may_ask(model)
  union all
  select s.published, 0, true, null from consent.subject s where model = models.marketplace() and s.id = place
$$;

-- One item for one use: its text, where it may be used so. Elsewhere than with the pair it came from, only the owner's own words.
create function models.give(model uuid, room uuid, owner uuid, item uuid, elsewhere uuid)
  returns table (seq bigint, text text) language plpgsql stable security definer set search_path = '' as $$
begin
  if model = models.marketplace() then
    return query
      select l.seq, l.text from (
        select p.account_id as author, p.public_seq from items.public_item p where p.account_id = owner and p.id = item
        union all
        select i.author_id, i.public_seq from items.item i where i.room_id = room and i.id = item and i.category = 'platform') a
        cross join lateral models.learnable_of_author(a.author, a.public_seq - 1, a.public_seq, null, true) l;
  else
    return query
      select l.seq, l.text from items.item i
        cross join lateral models.learnable_in_room(model, room, i.seq - 1, i.seq, null, true) l
      where i.room_id = room and i.id = item and (i.author_id = model or models.is_same_pair(room, elsewhere));
  end if;
end $$;

-- Whether what came from one contract's room may be used in another contract: of the same two sides, in any order.
create function models.is_same_pair(room uuid, elsewhere uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select elsewhere is null or exists (
    select 1 from items.room a, items.room b where a.id = room and b.contract_id = elsewhere
      and least(a.client_side_id, a.freelancer_side_id) = least(b.client_side_id, b.freelancer_side_id)
      and greatest(a.client_side_id, a.freelancer_side_id) = greatest(b.client_side_id, b.freelancer_side_id))
$$;

-- What a model found, read where it stands now: what was withdrawn, labelled or left since is not served (rule B1.15).
create function models.servable(model uuid, places uuid[], seqs bigint[], elsewhere uuid)
  returns table (place_id uuid, seq bigint, item_id uuid, contract_id uuid, is_own boolean, created_at timestamptz, text text)
  language sql stable security definer set search_path = '' as $$
  with asked as materialized (select place, array_agg(seq) as seqs, min(seq) as low, max(seq) as high from unnest(places, seqs) a (place, seq) group by 1),
  -- The item where the answer would be used must be in a contract of the model's owner.
  used as materialized (
    select elsewhere is null or exists (select 1 from items.room r where r.contract_id = elsewhere
      and model in (r.client_account_id, r.freelancer_account_id)) as is_ours)
  select i.room_id, i.seq, i.id, i.contract_id, i.author_id = model, i.created_at, l.text
  from asked a cross join used
    cross join lateral models.learnable_in_room(model, a.place, a.low - 1, a.high, a.seqs, true) l
    join items.item i on i.room_id = a.place and i.seq = l.seq
  where used.is_ours and (i.author_id = model or models.is_same_pair(a.place, elsewhere))
$$;

-- The models and places that a withdrawal took something from.
create function models.touched_by(withdrawal uuid) returns table (model_id uuid, place_id uuid) language sql stable security definer set search_path = '' as $$
  select distinct e.model_id, e.place_id from (
      select i.id from consent.withdrawal_room w join items.item i on i.room_id = w.room_id and i.withdrawal_id = withdrawal where w.withdrawal_id = withdrawal
      union all
      select p.id from consent.withdrawal w join items.public_item p on p.withdrawal_id = withdrawal
        and (p.account_id = w.subject_id or p.org_id = w.subject_id) where w.id = withdrawal) gone
    join models.entry e on e.item_id = gone.id
$$;

-- What a model still holds of what was withdrawn in one place.
create function models.withdrawn_in(model uuid, place uuid) returns table (seq bigint) language sql stable security definer set search_path = '' as $$
  select e.seq from models.entry e join items.item i on i.room_id = e.place_id and i.seq = e.seq
    where model <> models.marketplace() and e.model_id = model and e.place_id = place and e.removed_build is null and i.withdrawal_id is not null
  union all
  select e.seq from models.entry e
    where model = models.marketplace() and e.model_id = model and e.place_id = place and e.removed_build is null
      and (exists (select 1 from items.public_item p where p.account_id = place and p.id = e.item_id and p.withdrawal_id is not null)
        or exists (select 1 from items.item i where i.author_id = place and i.public_seq = e.seq and i.withdrawal_id is not null))
$$;

-- Notes which places have something new or something to look at again, from the events since the last time; from the places
-- themselves once in a while, for what no event told of. Answers whether there was any event.
create function models.note_due(now timestamptz) returns integer language plpgsql security definer set search_path = '' as $$
declare
  last models.reading;
  from_at timestamptz;
  waiting integer;
begin
  select * into last from models.reading for update skip locked;
  if not found then return 0; end if;
  if last.compared_at is null or last.compared_at < now - interval '1 hour' then
    insert into models.due
      select a.account_id, r.id, s.model_id is not null and (s.learn_epoch <> r.learn_epoch or s.belongs <> models.belongs_to(a.account_id, r)), now
      from items.room r cross join lateral (values (r.client_account_id), (r.freelancer_account_id)) a (account_id)
        left join models.shard s on s.model_id = a.account_id and s.place_id = r.id
      where r.contract_started_at is not null and (r.next_seq - 1 > coalesce(s.upto_seq, 0) or s.learn_epoch <> r.learn_epoch
        or s.belongs <> models.belongs_to(a.account_id, r))
      on conflict (model_id, place_id) do update set is_whole = due.is_whole or excluded.is_whole;
    insert into models.due
      select models.marketplace(), c.id, false, now from consent.subject c
        left join models.shard s on s.model_id = models.marketplace() and s.place_id = c.id
      where c.is_person and c.published > coalesce(s.upto_seq, 0)
      on conflict do nothing;
    -- Whose silence means something else now, where choices are asked again.
    insert into models.due
      select models.marketplace(), s.place_id, true, now from models.shard s join consent.subject c on c.id = s.place_id
      where s.model_id = models.marketplace() and c.rechecks and consent.is_in(c, 'platform') <> (s.items > 0)
      on conflict (model_id, place_id) do update set is_whole = true;
    update models.reading set compared_at = now, read_at = now;
  end if;
  -- An act that took longer to commit than this is found when places are compared.
  from_at := coalesce(last.read_at, now) - interval '3 minutes';
  -- What is new is known by its number, however often it is looked at.
  insert into models.due
    select a.account_id, t.id, false, now from (select distinct nullif(e.refs->>'roomId', '')::uuid as room_id from platform.event e where e.at > from_at and e.at <= now and e.refs ? 'roomId') f
      join items.room t on t.id = f.room_id and t.contract_started_at is not null
      cross join lateral (values (t.client_account_id), (t.freelancer_account_id)) a (account_id)
      left join models.shard s on s.model_id = a.account_id and s.place_id = t.id
    where t.next_seq - 1 > coalesce(s.upto_seq, 0)
    on conflict do nothing;
  insert into models.due
    select models.marketplace(), c.id, false, now from (select distinct e.actor_id from platform.event e where e.at > from_at and e.at <= now) f
      join consent.subject c on c.id = f.actor_id
      left join models.shard s on s.model_id = models.marketplace() and s.place_id = c.id
    where c.published > coalesce(s.upto_seq, 0)
    on conflict do nothing;
  -- What asks for a second look asks for it once.
  with asking as materialized (
    select e.id, e.kind, e.actor_id, nullif(e.refs->>'roomId', '')::uuid as room_id, e.refs from platform.event e
      where e.at > from_at and e.at <= now and e.kind ~ '^(consent|item|exception|review|room\.guest|organisation\.(member|invitation-accepted)|message\.edited|contract\.started)' and e.kind <> 'item.held'),
  again as (insert into models.noted (event_id, at) select id, now from asking on conflict do nothing returning event_id),
  told as (select f.* from asking f join again on again.event_id = f.id),
  rooms as (
    select t.room_id from told t where t.room_id is not null
    union
    -- A principal's word: rooms that ask again, and those where what was said meanwhile lost its stamp.
    select s.room_id from told t join consent.seat s on s.subject_id = (t.refs->>'subjectId')::uuid join items.room r on r.id = s.room_id
      where t.kind = 'consent.changed' and t.room_id is null and (r.rechecks or s.role = 'guest' or exists (
        select 1 from consent.epoch e join models.shard h on h.place_id = e.room_id
        where e.room_id = s.room_id and e.epoch > h.learn_epoch and e.from_seq <= h.upto_seq))
    union
    select s.room_id from told t join consent.seat s on s.subject_id in ((t.refs->>'accountId')::uuid, t.actor_id) join items.room r on r.id = s.room_id
      where t.kind like 'organisation.%' and (t.refs->>'orgId')::uuid in (r.client_side_id, r.freelancer_side_id)
    union
    select w.room_id from told t join consent.withdrawal_room w on w.withdrawal_id = (t.refs->>'withdrawalId')::uuid
      where t.kind = 'consent.withdrawn'),
  authors as (
    select h.place_id from told t join models.shard h on h.model_id = models.marketplace()
      and h.place_id in (t.actor_id, (t.refs->>'subjectId')::uuid) where t.kind ~ '^(consent|review)'
    union
    select p.account_id from told t join items.public_item p on p.org_id = (t.refs->>'subjectId')::uuid where t.kind in ('consent.changed', 'consent.withdrawn')
    union
    select i.author_id from told t join items.item i on i.org_id = (t.refs->>'subjectId')::uuid and i.org_public_seq is not null
      where t.kind in ('consent.changed', 'consent.withdrawn'))
  insert into models.due
    select h.model_id, h.place_id, true, now from rooms join models.shard h on h.place_id = rooms.room_id and h.model_id <> models.marketplace()
    union
    select models.marketplace(), h.place_id, true, now from authors join models.shard h on h.place_id = authors.place_id and h.model_id = models.marketplace()
    on conflict (model_id, place_id) do update set is_whole = true;
  update models.reading set read_at = greatest(read_at, now);
  delete from models.noted where at < now - interval '1 hour';
  select count(*) into waiting from models.due;
  return waiting;
end $$;

-- Counts what the gateway was asked for.
create function models.count_asked(day date, purpose text, outcome text, asked bigint) returns void
  language sql security definer set search_path = '' as $$
  insert into models.gateway_count as c values (day, purpose, outcome, asked)
    on conflict on constraint gateway_count_pkey do update set asked = c.asked + excluded.asked
$$;

-- Sends an item to a processor, on paper: nothing may leave that this did not write down. Answers why it may not, or null.
create function models.disclose(id uuid, processor uuid, purpose text, room uuid, owner uuid, item uuid, bytes bigint, is_redacted boolean, at timestamptz)
  returns text language plpgsql security definer set search_path = '' as $$
declare
  i record;
  why text;
begin
  if room is not null then
    select t.kind, coalesce(t.label, r.label) as label,
        (select c.value from consent.clause c where c.room_id = r.id and c.state = 'signed' order by c.signed_number desc limit 1) as clause
      into i from items.item t join items.room r on r.id = t.room_id
      where t.room_id = room and t.id = item
        and (platform.viewer() is null or r.client_side_id = any (platform.sides()) or r.freelancer_side_id = any (platform.sides())
          or platform.viewer() = any (r.guests));
  else
    select p.kind, p.label, null as clause into i from items.public_item p where p.account_id = owner and p.id = item
      and (platform.viewer() is null or platform.viewer() = owner);
  end if;
  if not found then return 'missing'; end if;
  why := case
    when not exists (select 1 from models.processor p where p.ended_at is null) then 'no-processor'
    when not exists (select 1 from models.processor p where p.id = processor and p.ended_at is null) then 'unknown-processor'
    when not exists (select 1 from models.processor_purpose u where u.processor_id = processor and u.purpose = disclose.purpose) then 'other-purpose'
    when not exists (select 1 from models.processor p join policy.terms t on t.in_force @> disclose.at
        and t.processors @> jsonb_build_array(jsonb_build_object('name', p.name)) where p.id = processor) then 'not-in-terms'
    when i.label is not null then 'labelled'
    when i.clause = 'no-ai' then 'clause'
    when i.kind in ('screenshot', 'dispute-evidence', 'identity-document') then 'never' end;
  if why is null then
    insert into models.disclosure values (id, processor, purpose, room, owner, item, platform.viewer(), bytes, is_redacted, at);
  end if;
  perform models.count_asked((at at time zone 'UTC')::date, 'disclose', coalesce(why, 'given'), 1);
  return why;
end $$;

-- Where an item is in the models: for each that learned in its place, the serving build and, once it is out of that, the last one that
-- took it in, with what else they hold there, for the proof. One row without a model, where nothing was ever learned; none to who has no say.
create function models.presence_of(item uuid)
  returns table (model_id uuid, place_id uuid, build integer, is_serving boolean, is_in boolean, item_ids uuid[])
  language sql stable security definer set search_path = '' as $$
  with place as materialized (
    select i.room_id as id, false as is_published from consent.seat t join items.item i on i.room_id = t.room_id and i.id = item
      where t.subject_id = any (platform.sides()) and i.category is distinct from 'platform' and (t.role <> 'guest' or t.subject_id = any (i.guests))
    union
    -- Talk before a contract too: it is in no model, and that can be proven as well.
    select i.room_id, false from items.room r join items.item i on i.room_id = r.id and i.id = item
      where (r.client_side_id = any (platform.sides()) or r.freelancer_side_id = any (platform.sides())) and i.category is distinct from 'platform'
    union
    select p.account_id, true from items.public_item p where p.id = item and (p.account_id = any (platform.sides()) or p.org_id = any (platform.sides()))
    union
    select i.author_id, true from items.room r join items.item i on i.room_id = r.id and i.id = item and i.public_seq is not null
      where (i.author_id = any (platform.sides()) or i.org_id = any (platform.sides()))
        and (r.client_side_id = any (platform.sides()) or r.freelancer_side_id = any (platform.sides()))),
  shards as (
    select s.model_id, s.place_id, m.build, true as is_serving from place p join models.shard s on s.place_id = p.id
      and (s.model_id = models.marketplace()) = p.is_published join models.model m on m.id = s.model_id
    union
    select e.model_id, e.place_id, max(e.added_build), false from place p join models.entry e on e.place_id = p.id
      and e.item_id = item and (e.model_id = models.marketplace()) = p.is_published join models.model m on m.id = e.model_id
      group by 1, 2, m.build having bool_and(e.removed_build is not null))
  select s.model_id, s.place_id, s.build, s.is_serving, item = any (h.ids), h.ids from shards s
    cross join lateral (select coalesce(array_agg(e.item_id), '{}') as ids from models.entry e where e.model_id = s.model_id and e.place_id = s.place_id
      and e.added_build <= s.build and (e.removed_build is null or e.removed_build > s.build)) h
  union all
  select null, null, 0, false, false, '{}' where exists (select 1 from place) and not exists (select 1 from shards)
$$;

-- What a withdrawal would cover, place by place, and what each model would lose; for a principal, before they decide.
create function models.plan_withdrawal(subject uuid, scope text, room uuid, item uuid)
  returns table (room_id uuid, contract_id uuid, items bigint, learned bigint, learned_by_subject bigint, learned_by_others bigint, disclosed bigint)
  language sql stable security definer set search_path = '' as $$
  with seats as (
    select t.room_id, t.role from consent.seat t where subject = any (platform.sides()) and t.subject_id = subject and (scope = 'all' or t.room_id = room or room is null)),
  covered as (
    select i.room_id, i.contract_id, i.id, i.learn and i.label is null as is_stamped from seats join items.item i on i.room_id = seats.room_id
      where i.withdrawal_id is null and i.category in ('work_product', 'communications') and (seats.role <> 'guest' or subject = any (i.guests))
        and (plan_withdrawal.item is null or i.id = plan_withdrawal.item)
    union all
    select null, null, i.id, i.learn and i.label is null from items.item i
      where subject = any (platform.sides()) and i.withdrawal_id is null and i.public_seq is not null and (i.author_id = subject or i.org_id = subject)
        and (scope = 'all' or i.id = plan_withdrawal.item)
    union all
    select null, null, p.id, p.learn and p.label is null from items.public_item p
      where subject = any (platform.sides()) and p.withdrawal_id is null and (p.account_id = subject or p.org_id = subject)
        and (scope = 'all' or p.id = plan_withdrawal.item))
  select c.room_id, c.contract_id, count(*), count(*) filter (where c.is_stamped),
    coalesce(sum((select count(*) from models.entry e where e.item_id = c.id and e.removed_build is null and e.model_id = subject)), 0)::bigint,
    coalesce(sum((select count(*) from models.entry e where e.item_id = c.id and e.removed_build is null and e.model_id <> subject)), 0)::bigint,
    coalesce(sum((select count(*) from models.disclosure d where d.item_id = c.id)), 0)::bigint
  from covered c group by 1, 2
$$;

alter table models.model enable row level security;
create policy model_of_its_owner on models.model for select to symbolon_app using (id = (select platform.viewer()) or id = models.marketplace());
create policy model_for_tasks on models.model for select to symbolon_worker using (true);
create policy model_for_the_learner on models.model to symbolon_learner using ((select platform.viewer()) is null or id = (select platform.viewer()));
alter table models.build enable row level security;
create policy build_of_its_owner on models.build for select to symbolon_app using (model_id = (select platform.viewer()) or model_id = models.marketplace());
create policy build_for_tasks on models.build for select to symbolon_worker using (true);
create policy build_for_the_learner on models.build to symbolon_learner using ((select platform.viewer()) is null or model_id = (select platform.viewer()));
alter table models.shard enable row level security;
create policy shard_of_its_owner on models.shard for select to symbolon_app
  using (model_id = (select platform.viewer()) or (model_id = models.marketplace() and place_id = (select platform.viewer())));
create policy shard_for_tasks on models.shard for select to symbolon_worker using (true);
create policy shard_for_the_learner on models.shard to symbolon_learner using ((select platform.viewer()) is null or model_id = (select platform.viewer()));
alter table models.entry enable row level security;
create policy entry_of_its_owner on models.entry for select to symbolon_app
  using (model_id = (select platform.viewer()) or (model_id = models.marketplace() and place_id = (select platform.viewer())));
create policy entry_for_tasks on models.entry for select to symbolon_worker using (true);
create policy entry_for_the_learner on models.entry to symbolon_learner using ((select platform.viewer()) is null or model_id = (select platform.viewer()));
-- The artefact itself: nobody's but the learner's to read, and a person's request reads its own model only.
alter table models.block enable row level security;
create policy block_for_the_learner on models.block to symbolon_learner using ((select platform.viewer()) is null or model_id = (select platform.viewer()));
create policy block_is_nobodys on models.block for select to symbolon_app using (false);
alter table models.disclosure enable row level security;
create policy disclosure_of_a_seen_item on models.disclosure for select to symbolon_app
  using (owner_id = (select platform.viewer()) or exists (select 1 from items.room r where r.id = room_id));
create policy disclosure_for_tasks on models.disclosure for select to symbolon_worker using (true);

grant usage on schema models to symbolon_app, symbolon_worker, symbolon_learner;
grant select on models.model, models.build, models.shard, models.entry to symbolon_app, symbolon_worker;
grant select on models.processor, models.processor_purpose, models.disclosure, models.gateway_count to symbolon_app, symbolon_worker;
grant insert, update on models.processor to symbolon_worker;
grant insert on models.processor_purpose to symbolon_worker;
grant select, insert, update on models.model, models.build, models.shard, models.entry to symbolon_learner;
grant select, insert, update, delete on models.block, models.due to symbolon_learner;

-- The learner enters its manifests in the log, and can't read there.
grant usage on schema proofs to symbolon_learner;
grant insert on proofs.entry, proofs.opening, proofs.holder, proofs.pending to symbolon_learner;
do $$ declare name text; begin
  foreach name in array array['entry', 'holder', 'opening', 'pending'] loop
    execute format('create policy %I on proofs.%I for insert to symbolon_learner with check (true)', name || '_is_entered_by_the_learner', name);
  end loop;
end $$;

revoke all on all functions in schema models from public;
grant execute on function models.marketplace() to symbolon_app, symbolon_worker, symbolon_learner;
grant execute on function models.learnable(uuid, uuid, bigint, bigint, bigint[], boolean), models.head_of(uuid, uuid),
  models.give(uuid, uuid, uuid, uuid, uuid), models.servable(uuid, uuid[], bigint[], uuid), models.touched_by(uuid), models.withdrawn_in(uuid, uuid),
  models.note_due(timestamptz), models.count_asked(date, text, text, bigint) to symbolon_learner;
grant execute on function models.touched_by(uuid) to symbolon_worker;
grant execute on function models.disclose(uuid, uuid, text, uuid, uuid, uuid, bigint, boolean, timestamptz) to symbolon_app, symbolon_worker;
grant execute on function models.plan_withdrawal(uuid, text, uuid, uuid), models.presence_of(uuid) to symbolon_app;
