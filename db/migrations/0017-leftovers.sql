-- Codes of authenticator apps that were taken: none is taken twice (RFC 6238, 5.2). Kept as long as one could be right.
create table accounts.used_code (
  account_id uuid not null references accounts.account on delete cascade,
  code text not null,
  used_at timestamptz not null,
  primary key (account_id, code)
);
grant select, insert, delete on accounts.used_code to symbolon_app;

-- What a room is stays as it was opened, whoever may move its counter: its sides, and its guests.
create function items.room_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a room keeps its pair, its sides and its matter' using errcode = 'check_violation';
end $$;
create trigger room_stays before update on items.room for each row
  when ((old.id, old.pair_id, old.client_side_id, old.freelancer_side_id, old.matter) is distinct from
        (new.id, new.pair_id, new.client_side_id, new.freelancer_side_id, new.matter))
  execute function items.room_stays();

-- "This is a contact detail", from the one who received it: for staff, and nothing happens to either side by it. Its writer
-- and the rest of the room learn nothing of it.
alter table screening.review add column reporter_id uuid;
alter table screening.review drop constraint a_review_has_a_known_cause;
alter table screening.review add constraint a_review_has_a_known_cause check (why in ('contested', 'held', 'reported'));
alter table screening.review drop constraint a_review_decision_is_known;
alter table screening.review add constraint a_review_decision_is_known check (decision in ('open', 'keep', 'contact', 'fine'));
alter table screening.review add constraint a_report_is_somebodys check ((why = 'reported') = (reporter_id is not null));
alter table screening.review add constraint a_report_is_decided_as_one
  check (decision is null or (why = 'reported') = (decision in ('contact', 'fine')));
drop index screening.a_text_is_reviewed_once;
create unique index a_text_is_reviewed_once on screening.review (room_id, item_id, version)
  where item_id is not null and reporter_id is null;
create unique index a_text_is_reported_once_by_each on screening.review (reporter_id, room_id, item_id, version)
  where item_id is not null and reporter_id is not null;
create index review_by_reporter on screening.review (reporter_id, asked_at desc, id desc) where reporter_id is not null;

drop policy review_read_by_its_author on screening.review;
create policy review_read_by_its_author on screening.review for select to symbolon_app
  using (author_id = (select platform.viewer()) and reporter_id is null);
drop policy review_asked_by_its_author on screening.review;
create policy review_asked_by_its_author on screening.review for insert to symbolon_app
  with check (author_id = (select platform.viewer()) and decision is null and reporter_id is null);
drop policy review_of_a_seen_room on screening.review;
create policy review_of_a_seen_room on screening.review for select to symbolon_app
  using (reporter_id is null and room_id is not null and exists (select 1 from items.room r where r.id = room_id));
create policy review_read_by_its_reporter on screening.review for select to symbolon_app
  using (reporter_id = (select platform.viewer()));
create policy review_reported_by_who_received_it on screening.review for insert to symbolon_app
  with check (reporter_id = (select platform.viewer()) and author_id <> (select platform.viewer()) and decision is null
    and exists (select 1 from items.item i where i.room_id = review.room_id and i.id = review.item_id and i.author_id = review.author_id));

-- A name that was refused is kept like every other refused text; names stand below items, so this is their way there.
create function items.keep_refused_name(p_id uuid, p_org uuid, p_findings jsonb, p_engine text, p_policy integer, p_at timestamptz)
  returns void language sql set search_path = '' as $$
  insert into items.refused (account_id, id, org_id, surface, findings, engine, policy_version, at)
  values (platform.viewer(), p_id, p_org, 'name', p_findings, p_engine, p_policy, p_at)
$$;
revoke all on function items.keep_refused_name(uuid, uuid, jsonb, text, integer, timestamptz) from public;
grant execute on function items.keep_refused_name(uuid, uuid, jsonb, text, integer, timestamptz) to symbolon_app;
