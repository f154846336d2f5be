-- What files say is learned with the item they came with, and taken back with it; an audit by the clock reads an index alone.

-- With the instant, so that an audit by the clock needs no row of the table.
drop index items.item_to_learn;
create index item_to_learn on items.item (room_id, seq) include (created_at) where learn and withdrawal_id is null and label is null;

-- What a file in a room says, read by machine: for the models of those who may open it (module models), and for nobody's eyes.
create table files.words (
  file_id uuid primary key references files.file,
  text text not null constraint words_of_a_file_have_at_most_200000_characters check (length(text) <= 200000)
);
grant select, insert, delete on files.words to symbolon_worker;

-- The files of an item as the owner of a model may open them: their names, and what was read in them.
create function models.words_of_files(i items.item, model uuid) returns text language sql stable security definer set search_path = '' as $$
  select coalesce(string_agg(E'\n' || f.name || coalesce(E'\n' || w.text, ''), '' order by a.n), '')
  from jsonb_array_elements_text(i.refs->'fileIds') with ordinality a (id, n)
    join files.file f on f.id = a.id::uuid and f.room_id = i.room_id and f.dropped_at is null and (f.owner_id = model or f.shown_at is not null)
    left join files.words w on w.file_id = f.id
$$;
revoke all on function models.words_of_files(items.item, uuid) from public;

-- The gateway (rule B1.23), for a model of an account: the items of one contract from which it may learn at this instant, as
-- their reader may read them. The same rule as `isEligible` of the module consent, said in SQL (rules D1.4 to B1.17a).
create or replace function models.learnable_in_room(model uuid, place uuid, after bigint, upto bigint, picked bigint[], with_text boolean)
  returns table (seq bigint, item_id uuid, text text, text_sha256 bytea) language sql stable security definer set search_path = '' as $$
  with gate as materialized (
    select r.id, r.rechecks, r.party_mask from items.room r
    where r.id = place and r.label is null and models.may_ask(model) and models.belongs_to(model, r))
  select i.seq, i.id, case when with_text then t.text end, sha256(convert_to(t.text, 'UTF8'))
  from gate g join items.item i on i.room_id = g.id
    cross join lateral (select case when i.author_id = model then i.text_written else i.text_delivered end
      || case when i.refs ? 'fileIds' then models.words_of_files(i, model) else '' end as text) t
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

-- Notes which places have something new or something to look at again, from the events since the last time; from the places
-- themselves once in a while, for what no event told of. Answers whether there was any event.
create or replace function models.note_due(now timestamptz) returns integer language plpgsql security definer set search_path = '' as $$
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
      where e.at > from_at and e.at <= now and e.kind ~ '^(consent|item|file|exception|review|room\.guest|organisation\.(member|invitation-accepted)|message\.edited|contract\.started)' and e.kind <> 'item.held'),
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
