"""Everything that can be wrong with a programme file, found at once and said with line and path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from paraply.interchange.meaning import Meaning
from paraply.interchange.reading import ReadFile
from paraply.interchange.refusals import Path, Refusal, Refused
from paraply.interchange.schema import programme_file_schema
from paraply.interchange.sentences import SENTENCES, WANTED

_EXAMPLES = {
    "date": "2010-12-10, 2010-12, 2010-21, 2010",
    "day": "2010-12-10",
    "key": "BAE-SG",
    "participant_key": "BAE",
    "programme_key": "boso",
    "sources": "R2010 § 2.2.1",
}


def check(file: ReadFile) -> None:
    """Check form, then the meaning of every record whose form is right.

    Raises: Refused with all faults.
    """
    refusals = [_form_refusal(file, error) for error in _form_errors(file.values)]
    if isinstance(file.values, dict):
        refusals += Meaning(file, [refusal.path for refusal in refusals]).refusals()
    if refusals:
        raise Refused(list(dict.fromkeys(refusals)))


def _form_errors(values: Any) -> Iterator[ValidationError]:
    for error in _Validator(programme_file_schema()).iter_errors(values):
        yield from _leaves(error)


def _pattern(validator: Any, pattern: str, value: Any, schema: Any) -> Iterator[ValidationError]:
    # In a JSON Schema `$` is the end of the text; in Python it would let one more line break through.
    if isinstance(value, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _is_whole(checker: Any, value: Any) -> bool:
    # To a JSON Schema 2011.0 is whole; a year or a count written so is a slip, and no date can be made of it.
    return isinstance(value, int) and not isinstance(value, bool)


_extend: Any = extend  # the library leaves it untyped
_types = Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole)
_Validator: Any = _extend(Draft202012Validator, {"pattern": _pattern}, type_checker=_types)


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    # "anyOf with null" says little; what it says inside is the reason.
    inner = [
        deeper
        for deeper in error.context or ()
        if deeper.validator != "type" or deeper.schema != {"type": "null"}
    ]
    if error.validator == "anyOf" and any(deeper.validator != "required" for deeper in inner):
        for deeper in inner:
            yield from _leaves(deeper)
    else:
        yield error


def _form_refusal(file: ReadFile, error: ValidationError) -> Refusal:
    path: Path = tuple(error.absolute_path)
    # The library types what an error carries as possibly not set; an error from a validation always carries it.
    instance: Any = error.instance
    wanted: Any = error.validator_value
    schema: Any = error.schema
    value = "" if isinstance(instance, dict | list) else str(instance)[:80]
    match error.validator:
        case "additionalProperties":
            unknown = sorted(set(instance) - set(schema["properties"]))
            known = ", ".join(schema["properties"])
            sentence = SENTENCES["unknown_key"].format(name=", ".join(unknown)[:80], known=known)
            path = (*path, unknown[0])
        case "required":
            missing = [name for name in wanted if name not in instance]
            sentence = SENTENCES["required"].format(name=", ".join(missing))
        case "anyOf":
            either = [name for choice in wanted for name in choice["required"]]
            sentence = SENTENCES["required"].format(name=" / ".join(either))
        case "enum" | "const":
            allowed = wanted if error.validator == "enum" else [wanted]
            sentence = SENTENCES["not_in_list"].format(value=value, known=", ".join(map(str, allowed)))
        case "type":
            kinds = wanted if isinstance(wanted, list) else [wanted]
            sentence = SENTENCES["wrong_type"].format(value=value, wanted=WANTED[kinds[0]])
        case "pattern":
            sentence = SENTENCES["wrong_form"].format(value=value, example=_example(str(wanted)))
        case _:
            sentence = SENTENCES["wrong"].format(problem=error.message[:120])
    return Refusal(file.line(path), path, sentence)


def _example(pattern: str) -> str:
    definitions = programme_file_schema()["$defs"]
    for name, example in _EXAMPLES.items():
        definition = definitions[name]
        if pattern in (definition.get("pattern"), definition.get("items", {}).get("pattern")):
            return example
    return pattern
