-- Which destination has this id, among those that the caller may see?
select id, owner, kind, shown_address as address, disabled_at, disabled_reason from alerts.destinations where id = $1::uuid
