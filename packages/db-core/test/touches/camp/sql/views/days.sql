-- How full is each camp on each day?
select tenant_id, bucket as day, stays, places from camp.camp_days
