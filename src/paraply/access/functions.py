"""The schema `access`: what the row-level security policies ask, as SQL text.

Each function runs with the owner's rights, which pass row-level security, and therefore filters for itself.
Bodies are in plpgsql so that they may name tables that a later migration makes. `standing` is for the other
functions alone; its last rows are what everybody holds, with and without a context.

A context is `<user>.<expiry>.<signature>`; the signature is HMAC-SHA-256 put together from PostgreSQL's own
`sha256()`, with the key kept as two padded forms. `now()` is the start of the transaction: a long one
does not lose its context, and one that is copied is of no use to another transaction once it has expired.
"""
# Constants of this module alone are put into the texts.
# ruff: noqa: S608

from __future__ import annotations

from paraply.access import added
from paraply.access.giving import GIVING, OF_A_PARTICIPANT
from paraply.database.rls import DESK

SETTING = "paraply.context"
# Opens the account tables, see `access.desk`.
DESK_SETTING = "paraply.desk"
# Whose errand it is while another one acts, as when the system writes what a person imports; empty when they are the same.
ERRAND = "paraply.errand"
# Memberships begin and end at midnight where the programmes are.
TODAY = "(now() AT TIME ZONE 'Europe/Oslo')::date"
_HEAD = "LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp"

TABLES = """
CREATE SCHEMA IF NOT EXISTS access;
CREATE TABLE IF NOT EXISTS access.rule (
    action text NOT NULL, role text NOT NULL, scope text NOT NULL, PRIMARY KEY (action, role, scope)
);
CREATE TABLE IF NOT EXISTS access.key (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    inner_pad bytea NOT NULL,
    outer_pad bytea NOT NULL
);
"""

ACTOR = f"""
CREATE OR REPLACE FUNCTION access.signed(setting text) RETURNS text {_HEAD} AS $$
DECLARE
    context text := current_setting(setting, true);
    part text[] := string_to_array(context, '.');
    signature text;
BEGIN
    IF context IS NULL OR context = '' THEN
        RETURN NULL;
    END IF;
    SELECT encode(
        sha256(outer_pad || sha256(inner_pad || convert_to(part[1] || '.' || part[2], 'UTF8'))), 'hex'
    ) INTO signature FROM access.key;
    IF array_length(part, 1) <> 3 OR signature IS DISTINCT FROM part[3] THEN
        RAISE EXCEPTION 'bad signature' USING ERRCODE = 'invalid_authorization_specification';
    END IF;
    IF to_timestamp(part[2]::double precision) < now() THEN
        RAISE EXCEPTION 'context expired' USING ERRCODE = 'invalid_authorization_specification';
    END IF;
    RETURN part[1];
END $$;
CREATE OR REPLACE FUNCTION access.actor() RETURNS bigint {_HEAD} AS $$
BEGIN
    RETURN access.signed('{SETTING}')::bigint;
END $$;
CREATE OR REPLACE FUNCTION access.desk() RETURNS boolean {_HEAD} AS $$
BEGIN
    RETURN coalesce(access.signed('{DESK_SETTING}') = '{DESK}', false);
END $$;
CREATE OR REPLACE FUNCTION access.author() RETURNS bigint {_HEAD} AS $$
BEGIN
    RETURN coalesce(access.signed('{ERRAND}')::bigint, access.actor());
END $$;
"""

STANDING = f"""
CREATE OR REPLACE FUNCTION access.standing(wanted text)
RETURNS TABLE (scope text, programme bigint, participant bigint, study bigint) {_HEAD} AS $$
DECLARE
    acting bigint := access.actor();
BEGIN
    RETURN QUERY
        SELECT DISTINCT rule.scope, held.programme_id, held.participant_id, held.study_id
        FROM public.access_membership AS held
        JOIN public.access_user AS person ON person.id = held.user_id AND person.is_active
        JOIN access.rule AS rule ON rule.role = held.role AND rule.action = wanted
        WHERE held.user_id = acting AND held.valid @> {TODAY}
        UNION ALL
        SELECT rule.scope, NULL::bigint, NULL::bigint, NULL::bigint
        FROM access.rule AS rule WHERE rule.role = 'visitor' AND rule.action = wanted;
END $$;
REVOKE EXECUTE ON FUNCTION access.standing(text) FROM PUBLIC;
CREATE OR REPLACE FUNCTION access.rules() RETURNS TABLE (action text, role text, scope text) {_HEAD} AS $$
BEGIN
    RETURN QUERY SELECT rule.action, rule.role, rule.scope FROM access.rule AS rule;
END $$;
"""

TENANTS = f"""
CREATE OR REPLACE FUNCTION access.programmes(wanted text) RETURNS bigint[] {_HEAD} AS $$
BEGIN
    RETURN coalesce((
        SELECT array_agg(programme.id) FROM public.programmes_programme AS programme
        WHERE EXISTS (SELECT FROM access.standing(wanted) AS held
            WHERE held.scope = 'platform'
                OR held.scope = 'programme' AND held.programme = programme.id)), '{{}}');
END $$;
CREATE OR REPLACE FUNCTION access.participants(wanted text) RETURNS bigint[] {_HEAD} AS $$
BEGIN
    RETURN coalesce((
        SELECT array_agg(one.id) FROM public.programmes_participant AS one
        WHERE EXISTS (SELECT FROM access.standing(wanted) AS held
            WHERE held.scope = 'platform'
                OR held.scope = 'programme' AND held.programme = one.programme_id
                OR held.scope = 'own_participant' AND held.participant = one.id)), '{{}}');
END $$;
CREATE OR REPLACE FUNCTION access.studies(wanted text) RETURNS bigint[] {_HEAD} AS $$
BEGIN
    RETURN coalesce((
        SELECT array_agg(study.id) FROM public.evidence_study AS study
        WHERE EXISTS (SELECT FROM access.standing(wanted) AS held
            WHERE held.scope = 'platform'
                OR held.scope = 'study' AND held.study = study.id)), '{{}}');
END $$;
CREATE OR REPLACE FUNCTION access.interests() RETURNS bigint[] {_HEAD} AS $$
DECLARE
    acting bigint := access.actor();
BEGIN
    RETURN coalesce((
        SELECT array_agg(interest.application_id) FROM public.intake_interest AS interest
        WHERE interest.person_id = acting), '{{}}');
END $$;
CREATE OR REPLACE FUNCTION access.persons(wanted text) RETURNS bigint[] {_HEAD} AS $$
BEGIN
    RETURN CASE WHEN EXISTS (SELECT FROM access.standing(wanted) AS held WHERE held.scope = 'self')
        THEN ARRAY[access.actor()] ELSE '{{}}' END;
END $$;
CREATE OR REPLACE FUNCTION access.may(wanted text) RETURNS boolean {_HEAD} AS $$
BEGIN
    RETURN EXISTS (SELECT FROM access.standing(wanted) AS held
        WHERE held.scope = 'platform' OR held.scope = 'unbound' AND held.programme IS NULL);
END $$;
"""

# Memberships are given and ended here alone: with rights on the table itself a serving process could make itself
# anything it likes. What it takes depends on the role, and must reach the very place where it is held.
_GIVING = " ".join(f"WHEN '{role}' THEN '{action}'" for role, action in GIVING.items())
_OF_A_PARTICIPANT = ", ".join(f"'{role}'" for role in OF_A_PARTICIPANT)
_WRITES = "LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
MEMBERSHIPS = f"""
CREATE OR REPLACE FUNCTION access.may_give(as_role text, programme bigint, participant bigint, study bigint)
RETURNS boolean {_HEAD} AS $$
BEGIN
    RETURN EXISTS (SELECT FROM access.standing(CASE as_role {_GIVING} END) AS held
        WHERE held.scope = 'platform'
            OR held.scope = 'unbound' AND held.programme IS NULL
            OR held.scope = 'programme' AND held.programme = may_give.programme
            OR held.scope = 'study' AND held.study = may_give.study);
END $$;
CREATE OR REPLACE FUNCTION access.enrol(
    person bigint, as_role text, programme bigint, participant bigint, study bigint, holds daterange
) RETURNS boolean {_WRITES} AS $$
BEGIN
    IF NOT access.may_give(as_role, programme, participant, study) THEN
        RAISE EXCEPTION 'this role is not yours to give' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF programme IS NULL AND as_role <> 'administrator'
        OR (participant IS NOT NULL) <> (as_role IN ({_OF_A_PARTICIPANT}))
        OR (study IS NOT NULL) <> (as_role = 'evaluator') THEN
        RAISE EXCEPTION 'this role is not held there' USING ERRCODE = 'check_violation';
    END IF;
    IF participant IS NOT NULL AND NOT EXISTS (SELECT FROM public.programmes_participant AS one
            WHERE one.id = enrol.participant AND one.programme_id = enrol.programme)
        OR study IS NOT NULL AND NOT EXISTS (SELECT FROM public.evidence_study AS one
            WHERE one.id = enrol.study AND one.programme_id = enrol.programme) THEN
        RAISE EXCEPTION 'there is no such place in the programme' USING ERRCODE = 'foreign_key_violation';
    END IF;
    INSERT INTO public.access_membership (user_id, role, programme_id, participant_id, study_id, valid)
        VALUES (person, as_role, programme, participant, study, holds) ON CONFLICT DO NOTHING;
    RETURN FOUND;
END $$;
CREATE OR REPLACE FUNCTION access.end_membership(membership bigint, ends date) RETURNS boolean {_WRITES} AS $$
DECLARE
    held record;
BEGIN
    SELECT * INTO held FROM public.access_membership WHERE id = membership FOR UPDATE;
    IF NOT coalesce(access.may_give(held.role, held.programme_id, held.participant_id, held.study_id), false) THEN
        RAISE EXCEPTION 'this membership is not yours to end' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE public.access_membership AS one SET valid = daterange(lower(one.valid), greatest(lower(one.valid), ends))
        WHERE one.id = membership AND (upper_inf(one.valid) OR upper(one.valid) > ends);
    RETURN FOUND;
END $$;
"""

CREATE = ACTOR + STANDING + TENANTS + MEMBERSHIPS + added.CREATE
DROP = "DROP SCHEMA IF EXISTS access CASCADE"
