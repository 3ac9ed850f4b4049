-- How much of a credential's hour may this replica give away?
select granted, leased, seconds_left from core.lease_rate($1, $2, $3, $4)
