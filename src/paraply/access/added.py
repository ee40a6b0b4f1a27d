"""What is only ever added, as SQL text: the audit, whose actor and time are the database's own, and the guard of every such table."""
# Constants of this module alone are put into the texts.
# ruff: noqa: S608

from __future__ import annotations

_WRITES = "LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

# The only way to write the audit. Who acts is the signed context's, the time is the clock's, and the rule is one that the
# actor holds for this place; a membership that was ended just now still names it.
AUDIT = f"""
CREATE OR REPLACE FUNCTION access.audit(
    programme bigint, participant bigint, study bigint, did text, by_operation text, by_rule text
) RETURNS void {_WRITES} AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM public.access_membership AS held
        JOIN access.rule AS rule ON rule.role = held.role AND rule.action = did
        WHERE held.user_id = access.actor() AND concat_ws(' ', rule.role, rule.action, rule.scope) = by_rule
            AND (rule.scope IN ('platform', 'self')
                OR rule.scope = 'unbound' AND held.programme_id IS NULL
                OR rule.scope = 'programme' AND held.programme_id = programme
                OR rule.scope = 'own_participant' AND held.participant_id = participant
                OR rule.scope = 'study' AND held.study_id = study)
    ) THEN
        RAISE EXCEPTION 'this is not what the one who acts may do' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO public.access_auditentry (id, at, actor_id, programme_id, participant_id, study_id, action, operation, rule)
        VALUES (gen_random_uuid(), clock_timestamp(), access.actor(), programme, participant, study, did, by_operation, by_rule);
END $$;
"""

# Row-level security and grants hold the logins; this holds the owner too, and holds against TRUNCATE.
ONLY_ADDED = """
CREATE OR REPLACE FUNCTION access.only_added() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are added and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
"""

# The moment of publishing is the database's clock, and later than every one before in the programme.
PUBLISHED = """
CREATE OR REPLACE FUNCTION access.published() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    latest timestamptz;
BEGIN
    PERFORM pg_advisory_xact_lock(TG_RELID::integer, hashint8(NEW.programme_id));
    EXECUTE format('SELECT max(%I) FROM %I.%I WHERE programme_id = $1', TG_ARGV[0], TG_TABLE_SCHEMA, TG_TABLE_NAME)
        INTO latest USING NEW.programme_id;
    RETURN jsonb_populate_record(NEW, jsonb_build_object(
        TG_ARGV[0], greatest(clock_timestamp(), latest + interval '1 microsecond')));
END $$;
"""

CREATE = AUDIT + ONLY_ADDED + PUBLISHED
