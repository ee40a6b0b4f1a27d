"""What the gate asks the catalogue. Relations and functions of extensions and of PostgreSQL itself are
left out.
"""

# Constants of this module alone are put into the texts.
# ruff: noqa: S608

from __future__ import annotations

_OURS = "space.nspname !~ '^pg_' AND space.nspname <> 'information_schema'"
_NAME = "space.nspname || '.' || this.relname"


def _not_of_extension(catalogue: str) -> str:
    return (
        "NOT EXISTS (SELECT FROM pg_depend AS tie "
        f"WHERE tie.classid = '{catalogue}'::regclass AND tie.objid = this.oid AND tie.deptype = 'e')"
    )


# Each table, view and materialised view.
RELATIONS = f"""
SELECT {_NAME} AS name, this.relkind AS kind,
    this.relrowsecurity AS secured, this.relforcerowsecurity AS forced,
    EXISTS (SELECT FROM pg_policy WHERE polrelid = this.oid) AS policies,
    coalesce('security_invoker=true' = ANY (this.reloptions) OR 'security_invoker=on' = ANY
    (this.reloptions), false) AS invoker FROM pg_class AS this JOIN pg_namespace AS space ON space.oid =
    this.relnamespace WHERE {_OURS} AND this.relkind IN ('r', 'p', 'f', 'v', 'm') AND
    {_not_of_extension("pg_class")} ORDER BY 1
"""

# Each policy with its two conditions; `plain`: permissive and for everybody.
POLICIES = f"""
SELECT {_NAME} AS name, rule.polname AS policy,
    CASE rule.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
        WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
    rule.polpermissive AND rule.polroles = '{{0}}' AS plain,
    pg_get_expr(rule.polqual, rule.polrelid) AS using, pg_get_expr(rule.polwithcheck, rule.polrelid) AS
    checking FROM pg_policy AS rule JOIN pg_class AS this ON this.oid = rule.polrelid JOIN pg_namespace AS
    space ON space.oid = this.relnamespace WHERE {_OURS} ORDER BY 1, 2
"""

# Each function that runs with its owner's rights.
DEFINERS = f"""
SELECT space.nspname || '.' || this.proname AS name, this.prorettype = 'trigger'::regtype AS trigger,
    EXISTS (SELECT FROM unnest(this.proconfig) AS setting WHERE setting ~ '^search_path=') AS fixed_path
FROM pg_proc AS this JOIN pg_namespace AS space ON space.oid = this.pronamespace
WHERE this.prosecdef AND {_OURS} AND {_not_of_extension("pg_proc")} ORDER BY 1
"""

# The roles that may run a function.
MAY_RUN = """
SELECT role.rolname AS role FROM pg_roles AS role
WHERE role.rolname = ANY (%s) AND has_function_privilege(role.oid, to_regprocedure(%s), 'EXECUTE')
"""

# What each role that serves people is, owns and can become.
ROLES = """
SELECT role.rolname AS role, role.rolsuper AS super, role.rolbypassrls AS bypass,
    coalesce((SELECT pg_has_role(role.oid, owner.oid, 'MEMBER') OR role.rolcreaterole
        FROM pg_roles AS owner WHERE owner.rolname = owner_name.name), false) AS becomes,
    (SELECT string_agg(owned.name, ', ') FROM (
        SELECT relname::text AS name FROM pg_class WHERE relowner = role.oid
        UNION ALL SELECT proname::text FROM pg_proc WHERE proowner = role.oid
        UNION ALL SELECT nspname::text FROM pg_namespace WHERE nspowner = role.oid
    ) AS owned) AS owns
FROM pg_roles AS role, LATERAL (SELECT %s::text AS name) AS owner_name
WHERE role.rolname = ANY (%s) ORDER BY 1
"""

# Rights nobody who serves people may have: to empty a table unseen, to refer to it, to hang triggers on it;
# to write history, rules or memberships; to read the signing key.
PRIVILEGES = f"""
SELECT role.rolname AS role, {_NAME} AS name, wanted.privilege
FROM pg_roles AS role
CROSS JOIN pg_class AS this
JOIN pg_namespace AS space ON space.oid = this.relnamespace
CROSS JOIN unnest(
    ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER', 'SELECT', 'INSERT', 'UPDATE', 'DELETE']
) AS wanted(privilege)
WHERE role.rolname = ANY (%s) AND {_OURS} AND this.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND {_not_of_extension("pg_class")}
    AND (wanted.privilege IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')
        OR space.nspname = 'access'
        OR wanted.privilege <> 'SELECT' AND ({_NAME} = 'public.access_membership'
            OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = this.oid AND attname = 'pgh_id')))
    AND CASE WHEN wanted.privilege IN ('REFERENCES', 'SELECT', 'INSERT', 'UPDATE')
        THEN has_any_column_privilege(role.oid, this.oid, wanted.privilege)
        ELSE has_table_privilege(role.oid, this.oid, wanted.privilege) END
ORDER BY 1, 2, 3
"""

# Everybody else who may log in, but for the superuser the server was made with (its number is always 10).
STRANGERS = f"""
SELECT role.rolname AS role, role.rolsuper AS super, role.rolbypassrls AS bypass,
    (SELECT min({_NAME}) FROM pg_class AS this JOIN pg_namespace AS space ON space.oid = this.relnamespace
        WHERE space.nspname IN ('public', 'confidential', 'access') AND this.relkind IN ('r', 'p', 'v', 'm', 'f')
        AND {_not_of_extension("pg_class")}
        AND (has_any_column_privilege(role.oid, this.oid, 'SELECT, INSERT, UPDATE')
            OR has_table_privilege(role.oid, this.oid, 'DELETE, TRUNCATE, TRIGGER'))) AS reaches
FROM pg_roles AS role WHERE role.rolcanlogin AND role.oid <> 10 AND NOT role.rolname = ANY (%s) ORDER BY 1
"""

# Functions of PostgreSQL's own that a role may call though it should not.
MAY_CALL = """
SELECT role.rolname AS role, string_agg(DISTINCT made.proname, ', ') AS functions
FROM pg_roles AS role, pg_proc AS made
WHERE role.rolname = ANY (%s) AND made.pronamespace = 'pg_catalog'::regnamespace AND made.proname ~ %s
    AND has_function_privilege(role.oid, made.oid, 'EXECUTE') GROUP BY 1 ORDER BY 1
"""

# Where a role may make things of its own, temporary ones too.
MAKES = f"""
SELECT role.rolname AS role, 'the schema ' || space.nspname AS place FROM pg_roles AS role, pg_namespace AS space
WHERE role.rolname = ANY (%s) AND {_OURS} AND has_schema_privilege(role.oid, space.oid, 'CREATE')
UNION ALL
SELECT role.rolname, 'the database' FROM pg_roles AS role
WHERE role.rolname ~ '^paraply_' AND role.rolname <> 'paraply_owner'
    AND has_database_privilege(role.oid, current_database(), 'CREATE, TEMP')
ORDER BY 1, 2
"""

# The roles that may enter a schema.
SCHEMAS = """
SELECT role.rolname AS role
FROM pg_roles AS role JOIN pg_namespace AS space ON has_schema_privilege(role.oid, space.oid, 'USAGE')
WHERE role.rolname = ANY (%s) AND space.nspname = %s ORDER BY 1
"""

# Each foreign key with its columns on both sides, in order.
FOREIGN_KEYS = f"""
SELECT {_NAME} AS name, target_space.nspname || '.' || target.relname AS target, tie.conname AS key,
    ARRAY(SELECT attname::text FROM unnest(tie.conkey) WITH ORDINALITY AS part(number, place)
        JOIN pg_attribute ON attrelid = tie.conrelid AND attnum = part.number ORDER BY part.place) AS columns,
    ARRAY(SELECT attname::text FROM unnest(tie.confkey) WITH ORDINALITY AS part(number, place)
        JOIN pg_attribute ON attrelid = tie.confrelid AND attnum = part.number ORDER BY part.place) AS refers
FROM pg_constraint AS tie JOIN pg_class AS this ON this.oid = tie.conrelid
JOIN pg_namespace AS space ON space.oid = this.relnamespace
JOIN pg_class AS target ON target.oid = tie.confrelid
JOIN pg_namespace AS target_space ON target_space.oid = target.relnamespace
WHERE tie.contype = 'f' AND {_OURS} ORDER BY 1, 3
"""

# Each unique index and exclusion constraint with its columns.
UNIQUE_INDEXES = f"""
SELECT {_NAME} AS name, key.relname AS key,
    ARRAY(SELECT attname::text FROM pg_attribute
        WHERE attrelid = this.oid AND attnum = ANY (part.indkey)) AS columns
FROM pg_index AS part JOIN pg_class AS key ON key.oid = part.indexrelid
JOIN pg_class AS this ON this.oid = part.indrelid JOIN pg_namespace AS space ON space.oid = this.relnamespace
WHERE (part.indisunique OR part.indisexclusion) AND {_OURS} ORDER BY 1, 2
"""

# The function by which the trigger library lets a session skip triggers.
IGNORES = """
SELECT prosrc AS body FROM pg_proc WHERE oid = to_regprocedure('public._pgtrigger_should_ignore(name)')
"""

# Each history trigger: whether it is on, and whether it writes with its owner's rights.
TRIGGERS = f"""
SELECT {_NAME} AS name, hook.tgname AS trigger, hook.tgenabled AS state, this_function.prosecdef AS definer,
    NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = this.oid AND attname = 'pgh_id') AS writes_history
FROM pg_trigger AS hook JOIN pg_class AS this ON this.oid = hook.tgrelid
JOIN pg_namespace AS space ON space.oid = this.relnamespace
JOIN pg_proc AS this_function ON this_function.oid = hook.tgfoid
WHERE NOT hook.tgisinternal AND hook.tgname ~ '^pgtrigger_' AND {_OURS} ORDER BY 1, 2
"""
