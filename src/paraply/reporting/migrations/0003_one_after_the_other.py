"""Editions follow one another by the database's own clock, and each is noted where no login writes.

Whoever takes the latest edition away leaves a chain that is whole but shorter: `access.edition_mark` still knows it.
"""

from django.db import migrations

from paraply.database.renewed import Renewed

FORWARDS = """
CREATE TABLE IF NOT EXISTS access.edition_mark (
    programme bigint NOT NULL, number integer NOT NULL, digest text NOT NULL, published_at timestamptz NOT NULL,
    PRIMARY KEY (programme, number)
);
CREATE OR REPLACE FUNCTION access.mark() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    latest record;
BEGIN
    SELECT * INTO latest FROM access.edition_mark AS one WHERE one.programme = NEW.programme_id
        ORDER BY one.number DESC LIMIT 1;
    IF NEW.number <> coalesce(latest.number, 0) + 1 OR NEW.before <> coalesce(latest.digest, '') THEN
        RAISE EXCEPTION 'this edition does not follow the latest' USING ERRCODE = 'unique_violation';
    END IF;
    INSERT INTO access.edition_mark VALUES (NEW.programme_id, NEW.number, NEW.digest, NEW.published_at);
    RETURN NULL;
END $$;
-- For those who may read the programme.
CREATE OR REPLACE FUNCTION access.edition_marks(of_programme bigint)
RETURNS TABLE (number integer, digest text, published_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT one.number, one.digest, one.published_at FROM access.edition_mark AS one
        WHERE one.programme = of_programme AND of_programme = ANY (access.programmes('read_programme'));
END $$;
CREATE OR REPLACE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON access.edition_mark
    FOR EACH STATEMENT EXECUTE FUNCTION access.only_added();
CREATE OR REPLACE TRIGGER published BEFORE INSERT ON reporting_edition
    FOR EACH ROW EXECUTE FUNCTION access.published('published_at');
CREATE OR REPLACE TRIGGER published BEFORE INSERT ON reporting_publicpage
    FOR EACH ROW EXECUTE FUNCTION access.published('published_at');
CREATE OR REPLACE TRIGGER published BEFORE INSERT ON reporting_openedition
    FOR EACH ROW EXECUTE FUNCTION access.published('opened_at');
CREATE OR REPLACE TRIGGER marked AFTER INSERT ON reporting_edition
    FOR EACH ROW EXECUTE FUNCTION access.mark();
"""
BACKWARDS = """
DROP TRIGGER IF EXISTS marked ON reporting_edition;
DROP TRIGGER IF EXISTS published ON reporting_edition;
DROP TRIGGER IF EXISTS published ON reporting_publicpage;
DROP TRIGGER IF EXISTS published ON reporting_openedition;
DROP FUNCTION IF EXISTS access.edition_marks(bigint);
DROP FUNCTION IF EXISTS access.mark();
DROP TABLE IF EXISTS access.edition_mark;
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0004_rooms"), ("reporting", "0002_rooms")]
    operations = [Renewed(FORWARDS, BACKWARDS)]
