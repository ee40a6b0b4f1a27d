"""What tables of records rest on: imprecise dates and the range a record holds in, so that raw SQL reckons as Python does;
whether several columns say the same; which keys a programme has given away.
"""

from django.db import migrations

from paraply.database.renewed import Renewed

FORWARDS = """
CREATE OR REPLACE FUNCTION edtf_first(day text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE
        WHEN length(day) = 4 THEN make_date(day::int, 1, 1)
        WHEN length(day) = 10 THEN make_date(substr(day, 1, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int)
        WHEN substr(day, 6, 2)::int > 20 THEN make_date(substr(day, 1, 4)::int, (substr(day, 6, 2)::int - 20) * 3, 1)
        ELSE make_date(substr(day, 1, 4)::int, substr(day, 6, 2)::int, 1)
    END
$$;
CREATE OR REPLACE FUNCTION edtf_last(day text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE
        WHEN length(day) = 4 THEN make_date(day::int, 12, 31)
        WHEN length(day) = 10 THEN public.edtf_first(day)
        WHEN substr(day, 6, 2)::int > 20 THEN (public.edtf_first(day) + interval '3 months' - interval '1 day')::date
        ELSE (public.edtf_first(day) + interval '1 month' - interval '1 day')::date
    END
$$;
-- An unknown start holds from the day it was observed; what had ended before that is never claimed.
CREATE OR REPLACE FUNCTION record_valid(starts text, ends text, observed date) RETURNS daterange
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN starts IS NULL AND public.edtf_last(ends) < observed THEN 'empty'::daterange
        ELSE daterange(coalesce(public.edtf_first(starts), observed), public.edtf_last(ends), '[]')
    END
$$;
-- Immutable because its arguments are texts already. What is missing (U+001E) differs from what is empty.
CREATE OR REPLACE FUNCTION record_same(VARIADIC columns text[]) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT md5(array_to_string(columns, chr(31), chr(30)))::uuid
$$;
-- Filled by triggers alone, see `records.triggers`; it tells no more than that a key is taken in the programme.
CREATE TABLE IF NOT EXISTS records_key (
    programme_id bigint NOT NULL, key text NOT NULL, CONSTRAINT key_is_taken PRIMARY KEY (programme_id, key)
);
"""
BACKWARDS = """
DROP TABLE records_key;
DROP FUNCTION record_same(text[]);
DROP FUNCTION record_valid(text, text, date);
DROP FUNCTION edtf_last(text);
DROP FUNCTION edtf_first(text);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [Renewed(FORWARDS, BACKWARDS)]
