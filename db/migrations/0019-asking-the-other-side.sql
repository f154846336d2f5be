-- The polite request to the other side of a contract to change what it chose (rule B1.25): at most once in 90 days per
-- contract and side, and never a condition of anything.
create table consent.request (
  room_id uuid not null references items.room,
  side_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (room_id, side_id, asked_at)
);
create trigger request_is_append_only before update or delete on consent.request
  for each row execute function platform.refuse_change();
alter table consent.request enable row level security;
create policy request_of_a_seen_room on consent.request to symbolon_app
  using (exists (select 1 from items.room r where r.id = room_id));
create policy request_for_tasks on consent.request to symbolon_worker using (true);
grant select, insert on consent.request to symbolon_app, symbolon_worker;
