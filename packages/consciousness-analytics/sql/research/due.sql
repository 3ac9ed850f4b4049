-- Which releases have run out with rows or a key left?
select id from consciousness.research_releases
where (expired_at is null and expires_at <= now()) or (expired_at is not null and key_destroyed_at is null)
order by expires_at
