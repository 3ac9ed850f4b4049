-- Takes back the ledger of rate limits.

drop function core.lease_rate(text, text, bigint, bigint);
drop function core.rate_hour(text, timestamptz);
drop table core.rate_window;
