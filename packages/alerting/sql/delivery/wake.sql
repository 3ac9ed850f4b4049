-- Tells every replica that there is something to send.
select pg_notify('tessera_alerts_outbox', '')
