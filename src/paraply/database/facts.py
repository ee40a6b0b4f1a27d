"""All that a database's catalogue holds of ours, line by line: what the lock is made of, and what it is compared with.

One question for each part of an object. Each answers with an object and a line about it; names decide the order, so that
how a database came to be leaves no trace. Extensions' and PostgreSQL's own objects are left out.
"""

# Constants of this module alone are put into the texts.
# ruff: noqa: S608

from __future__ import annotations

_OURS = "space.nspname !~ '^pg_' AND space.nspname <> 'information_schema'"
_RELATION = (
    "CASE this.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialised view ' WHEN 'S' THEN 'sequence ' "
    "ELSE 'table ' END || space.nspname || '.' || this.relname"
)


def _of_extension(catalogue: str) -> str:
    return (
        "EXISTS (SELECT FROM pg_depend AS tie "
        f"WHERE tie.classid = '{catalogue}'::regclass AND tie.objid = this.oid AND tie.deptype = 'e')"
    )


_RELATIONS = (
    "pg_class AS this JOIN pg_namespace AS space ON space.oid = this.relnamespace "
    f"AND {_OURS} AND this.relkind NOT IN ('i', 'I', 't', 'c') AND NOT {_of_extension('pg_class')}"
)
# The sequence of a column is told with its table.
_TABLES = _RELATIONS + (
    " AND NOT EXISTS (SELECT FROM pg_depend AS tie WHERE tie.classid = 'pg_class'::regclass "
    "AND tie.objid = this.oid AND this.relkind = 'S' AND tie.deptype IN ('a', 'i'))"
)
_FUNCTION = "'function ' || space.nspname || '.' || this.proname || '(' || pg_get_function_identity_arguments(this.oid) || ')'"
_FUNCTIONS = (
    "pg_proc AS this JOIN pg_namespace AS space ON space.oid = this.pronamespace "
    f"AND {_OURS} AND NOT {_of_extension('pg_proc')} "
    # The functions of triggers are told with their tables.
    "AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgfoid = this.oid AND this.proname ~ '^pgtrigger_')"
)


def _granted(rights: str, owner: str) -> str:
    """The rights that others than the owner have, as lines; `rights` is a column with an access list."""
    return (
        f"SELECT coalesce(nullif(pg_get_userbyid(one.grantee), 'unknown (OID=0)'), 'everybody') || ' ' || "
        "one.privilege_type || CASE WHEN one.is_grantable THEN ' and may give it' ELSE '' END AS line "
        f"FROM aclexplode({rights}) AS one WHERE one.grantee <> {owner}"
    )


# Shape: part -> question for (object, line).
PARTS: dict[str, str] = {
    "nature": f"""
SELECT {_RELATION}, concat_ws(' ', this.relkind, pg_get_userbyid(this.relowner), this.relrowsecurity,
    this.relforcerowsecurity, this.relpersistence, this.reloptions,
    (SELECT array_agg(inhparent::regclass::text ORDER BY 1) FROM pg_inherits WHERE inhrelid = this.oid),
    (SELECT array_agg(inhrelid::regclass::text ORDER BY 1) FROM pg_inherits WHERE inhparent = this.oid),
    CASE WHEN this.relkind IN ('v', 'm') THEN pg_get_viewdef(this.oid) END)
FROM {_TABLES}""",
    "columns": f"""
SELECT {_RELATION}, concat_ws(' ', part.attname, format_type(part.atttypid, part.atttypmod), part.attnotnull,
    part.attgenerated, part.attidentity, part.attcollation::regcollation, pg_get_expr(standard.adbin, standard.adrelid))
FROM {_TABLES} JOIN pg_attribute AS part ON part.attrelid = this.oid AND part.attnum > 0 AND NOT part.attisdropped
LEFT JOIN pg_attrdef AS standard ON standard.adrelid = this.oid AND standard.adnum = part.attnum
WHERE this.relkind <> 'S'""",
    "constraints": f"""
SELECT {_RELATION}, concat_ws(' ', tie.conname, tie.convalidated, pg_get_constraintdef(tie.oid))
FROM {_TABLES} JOIN pg_constraint AS tie ON tie.conrelid = this.oid AND tie.contype NOT IN ('n', 't')""",
    "indexes": f"""
SELECT {_RELATION}, concat_ws(' ', part.indisvalid, part.indisunique, pg_get_indexdef(part.indexrelid))
FROM {_TABLES} JOIN pg_index AS part ON part.indrelid = this.oid""",
    # The triggers of foreign keys have names of their own in each database; what matters is that none is off.
    "triggers": f"""
SELECT {_RELATION}, CASE WHEN hook.tgisinternal THEN 'a foreign key is off' ELSE concat_ws(' ', hook.tgenabled,
    pg_get_triggerdef(hook.oid), done.prosecdef, done.proconfig, pg_get_userbyid(done.proowner), done.prosrc) END
FROM {_TABLES} JOIN pg_trigger AS hook ON hook.tgrelid = this.oid JOIN pg_proc AS done ON done.oid = hook.tgfoid
WHERE NOT hook.tgisinternal OR hook.tgenabled <> 'O'""",
    "policies": f"""
SELECT {_RELATION}, concat_ws(' ', rule.polname, rule.polcmd, rule.polpermissive,
    ARRAY(SELECT CASE one WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(one) END FROM unnest(rule.polroles) AS one ORDER BY 1),
    pg_get_expr(rule.polqual, rule.polrelid), 'CHECK', pg_get_expr(rule.polwithcheck, rule.polrelid))
FROM {_TABLES} JOIN pg_policy AS rule ON rule.polrelid = this.oid""",
    "rewriting": f"""
SELECT {_RELATION}, concat_ws(' ', rule.ev_enabled, pg_get_ruledef(rule.oid))
FROM {_TABLES} JOIN pg_rewrite AS rule ON rule.ev_class = this.oid AND rule.rulename <> '_RETURN'""",
    "grants": f"""
SELECT {_RELATION}, granted.line FROM {_TABLES}, LATERAL ({_granted("this.relacl", "this.relowner")}) AS granted
UNION ALL
SELECT {_RELATION}, granted.line || ' of ' || part.attname FROM {_TABLES}
JOIN pg_attribute AS part ON part.attrelid = this.oid AND part.attacl IS NOT NULL,
LATERAL ({_granted("part.attacl", "this.relowner")}) AS granted
UNION ALL
SELECT {_RELATION}, granted.line || ' of its sequence' FROM {_TABLES}
JOIN pg_depend AS tie ON tie.refobjid = this.oid AND tie.refclassid = 'pg_class'::regclass
    AND tie.classid = 'pg_class'::regclass AND tie.deptype IN ('a', 'i')
JOIN pg_class AS own ON own.oid = tie.objid AND own.relkind = 'S',
LATERAL ({_granted("own.relacl", "this.relowner")}) AS granted""",
    "body": f"""
SELECT {_FUNCTION}, concat_ws(' ', pg_get_userbyid(this.proowner),
    CASE WHEN this.prokind IN ('f', 'p') THEN pg_get_functiondef(this.oid) ELSE this.prokind::text END)
FROM {_FUNCTIONS}""",
    "callers": f"""
SELECT {_FUNCTION}, granted.line
FROM {_FUNCTIONS}, LATERAL ({_granted("coalesce(this.proacl, acldefault('f', this.proowner))", "this.proowner")}) AS granted""",
    "schema": f"""
SELECT 'schema ' || space.nspname, pg_get_userbyid(space.nspowner) FROM pg_namespace AS space WHERE {_OURS}
UNION ALL
SELECT 'schema ' || space.nspname, granted.line
FROM pg_namespace AS space, LATERAL ({_granted("space.nspacl", "space.nspowner")}) AS granted WHERE {_OURS}""",
    "defaults": """
SELECT 'grants to come' AS object, concat_ws(' ', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype, defaclacl)
FROM pg_default_acl""",
    "types": f"""
SELECT 'type ' || space.nspname || '.' || this.typname, concat_ws(' ', this.typtype, pg_get_userbyid(this.typowner),
    (SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = this.oid),
    (SELECT array_agg(pg_get_constraintdef(oid) ORDER BY 1) FROM pg_constraint WHERE contypid = this.oid))
FROM pg_type AS this JOIN pg_namespace AS space ON space.oid = this.typnamespace
WHERE {_OURS} AND NOT {_of_extension("pg_type")} AND this.typelem = 0
    AND (this.typtype IN ('e', 'd', 'r') OR this.typtype = 'c' AND EXISTS
        (SELECT FROM pg_class WHERE oid = this.typrelid AND relkind = 'c'))""",
    # What could change the meaning of our texts, or see or send the rows past them.
    "others": f"""
SELECT 'operator ' || space.nspname || '.' || this.oprname, this.oprcode::text
FROM pg_operator AS this JOIN pg_namespace AS space ON space.oid = this.oprnamespace
WHERE {_OURS} AND NOT {_of_extension("pg_operator")}
UNION ALL SELECT 'cast ' || format_type(castsource, NULL) || ' to ' || format_type(casttarget, NULL), castfunc::regproc::text
FROM pg_cast AS this WHERE this.oid >= 16384 AND NOT {_of_extension("pg_cast")}
UNION ALL SELECT 'event trigger ' || evtname, evtfoid::regproc::text FROM pg_event_trigger
UNION ALL SELECT 'publication ' || pubname, '' FROM pg_publication
UNION ALL SELECT 'subscription ' || subname, '' FROM pg_subscription
    WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL SELECT 'foreign server ' || srvname, '' FROM pg_foreign_server
UNION ALL SELECT 'language ' || lanname, '' FROM pg_language
UNION ALL SELECT 'extension ' || extname, '' FROM pg_extension
UNION ALL SELECT 'large object ' || this.oid, '' FROM pg_largeobject_metadata AS this""",
    "role": """
SELECT 'role ' || role.rolname, concat_ws(' ', role.rolsuper, role.rolinherit, role.rolcreaterole, role.rolcreatedb,
    role.rolcanlogin, role.rolreplication, role.rolbypassrls)
FROM pg_roles AS role WHERE role.rolname ~ '^paraply_'
UNION ALL
SELECT 'role ' || role.rolname, concat_ws(' ', 'is', held.roleid::regrole, tie.inherit_option, tie.set_option)
FROM pg_auth_members AS tie JOIN pg_roles AS role ON role.oid = tie.member, LATERAL (SELECT tie.roleid) AS held
WHERE (role.rolname ~ '^paraply_' OR held.roleid::regrole::text ~ '^paraply_') AND (tie.inherit_option OR tie.set_option)
UNION ALL
SELECT 'role ' || role.rolname, 'sets ' || kept.setconfig::text
FROM pg_db_role_setting AS kept JOIN pg_roles AS role ON role.oid = kept.setrole
WHERE role.rolname ~ '^paraply_'
    AND kept.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))""",
    "database": f"""
SELECT 'the database', pg_get_userbyid(this.datdba) FROM pg_database AS this WHERE this.datname = current_database()
UNION ALL
SELECT 'the database', granted.line FROM pg_database AS this,
LATERAL ({_granted("coalesce(this.datacl, acldefault('d', this.datdba))", "this.datdba")}) AS granted
WHERE this.datname = current_database()
UNION ALL
SELECT 'the database', 'sets ' || kept.setconfig::text FROM pg_db_role_setting AS kept
WHERE kept.setrole = 0 AND kept.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())""",
}
