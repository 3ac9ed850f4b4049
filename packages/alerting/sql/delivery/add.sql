-- A destination of $1, of kind $2, at $3, added by $4; policies decide whether it may be theirs.
insert into alerts.destinations (owner, kind, address, created_by)
values ($1::text, $2::text, $3::text, $4::text)
returning id, owner, kind, shown_address as address, created_at
