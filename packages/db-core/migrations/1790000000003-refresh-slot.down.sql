-- Takes back the ledger of scheduled moments.

drop function core.finish_slot(text, timestamptz, text, text);
drop function core.renew_slot(text, timestamptz, text, interval);
drop function core.claim_slot(text, timestamptz, text, interval);
drop table core.refresh_slot;
