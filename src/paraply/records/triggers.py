"""What the database does itself when a record is written: count its versions, keep its key its own, refuse circles.

The functions of these triggers work with their owner's rights (see `database.grants`), since a key or a circle is to be found also
where the writer may not look. Other triggers stand beside what they are for.
"""

from __future__ import annotations

from typing import Any

import pgtrigger

_UpdateOf: Any = pgtrigger.UpdateOf  # the library leaves these two untyped
_Func: Any = pgtrigger.Func

VERSIONED = pgtrigger.Trigger(
    name="versioned",
    level=pgtrigger.Row,
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="NEW.row_version := OLD.row_version + 1; RETURN NEW;",
)

# A key means one record in a whole programme: a report's evidence and `about` name a record by its key alone.
KEYED = pgtrigger.Trigger(
    name="keyed",
    level=pgtrigger.Row,
    when=pgtrigger.After,
    operation=pgtrigger.Insert | _UpdateOf("programme_id", "key") | pgtrigger.Delete,
    func="""
    IF TG_OP = 'UPDATE' AND (NEW.programme_id, NEW.key) = (OLD.programme_id, OLD.key) THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM records_key WHERE programme_id = OLD.programme_id AND key = OLD.key;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO records_key (programme_id, key) VALUES (NEW.programme_id, NEW.key);
    END IF;
    RETURN NULL;
    """,
)


def no_circle(name: str, start: str, end: str, where: str = "true") -> pgtrigger.Trigger:
    """Refuse a row by which a way from `start` to `end`, over the rows that `where` speaks of, leads back to where it began.

    Two that are written at once and close a circle together are not seen: rules find them the next time.
    """
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Row,
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update,
        timing=pgtrigger.Immediate,
        declare=[("leads_back", "boolean")],
        func=_Func(
            f"""
            WITH RECURSIVE way(place) AS (
                SELECT {end} FROM {{meta.db_table}} WHERE id = NEW.id AND {where}
                UNION SELECT next.{end} FROM way
                JOIN (SELECT * FROM {{meta.db_table}} WHERE {where}) AS next ON next.{start} = way.place
            )
            SELECT EXISTS (SELECT FROM way WHERE place = NEW.{start}) INTO leads_back;
            IF leads_back THEN
                RAISE integrity_constraint_violation USING
                    MESSAGE = 'the row closes a circle', CONSTRAINT = '{name}', TABLE = TG_TABLE_NAME;
            END IF;
            RETURN NULL;
            """  # noqa: S608
        ),
    )
