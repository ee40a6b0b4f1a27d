"""States of programmes and participants, by which what was computed is known to be stale; see `records.changes`."""

from django.db import migrations

from paraply.database.renewed import Renewed

FORWARDS = """
-- Programme 0: what all programmes share. Participant 0: what is the programme's own.
CREATE TABLE IF NOT EXISTS records_change (
    programme_id bigint NOT NULL,
    participant_id bigint NOT NULL,
    state uuid NOT NULL,
    PRIMARY KEY (programme_id, participant_id)
);
-- Whose records the transactions now under way have touched; each empties its own part when it commits.
CREATE UNLOGGED TABLE IF NOT EXISTS records_touched (
    tx xid8 NOT NULL,
    programme_id bigint NOT NULL,
    participant_id bigint NOT NULL,
    PRIMARY KEY (tx, programme_id, participant_id)
);
-- What stands in `touched` are the rows of one statement; the argument says which of their columns tell whose they are.
CREATE OR REPLACE FUNCTION records_note() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    tx xid8 := pg_current_xact_id();
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        INSERT INTO public.records_touched SELECT tx, programme_id, participant_id FROM public.records_change
            ON CONFLICT DO NOTHING;
    ELSIF TG_ARGV[0] = 'participant' THEN
        INSERT INTO public.records_touched SELECT DISTINCT tx, programme_id, coalesce(participant_id, 0) FROM touched
            ON CONFLICT DO NOTHING;
    ELSIF TG_ARGV[0] = 'programme' THEN
        INSERT INTO public.records_touched SELECT DISTINCT tx, programme_id, 0 FROM touched ON CONFLICT DO NOTHING;
    ELSIF TG_ARGV[0] = 'itself' THEN
        INSERT INTO public.records_touched SELECT DISTINCT tx, id, 0 FROM touched ON CONFLICT DO NOTHING;
    ELSE
        INSERT INTO public.records_touched SELECT DISTINCT tx, 0, 0 FROM touched ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
-- While the transaction commits, so that nobody waits for another's work; in order, so that no two wait for each other.
-- The rows stay locked until the commit is done: whoever comes later replaces a state that stands for what came before.
CREATE OR REPLACE FUNCTION records_settle() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    WITH ours AS (
        DELETE FROM public.records_touched WHERE tx = pg_current_xact_id() RETURNING programme_id, participant_id
    )
    INSERT INTO public.records_change (programme_id, participant_id, state)
        SELECT programme_id, participant_id, gen_random_uuid() FROM ours ORDER BY 1, 2
        ON CONFLICT (programme_id, participant_id) DO UPDATE SET state = excluded.state;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION records_note(), records_settle() FROM PUBLIC;
DROP TRIGGER IF EXISTS settle ON records_touched;
CREATE CONSTRAINT TRIGGER settle AFTER INSERT ON records_touched DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION records_settle();
"""
BACKWARDS = """
DROP TABLE records_touched;
DROP FUNCTION records_settle();
DROP FUNCTION records_note() CASCADE;
DROP TABLE records_change;
"""


class Migration(migrations.Migration):
    dependencies = [("records", "0001_dates")]
    operations = [Renewed(FORWARDS, BACKWARDS)]
