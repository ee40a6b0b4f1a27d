"""A file's values held against a JSON Schema: every fault as a sentence with its line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from paraply.kernel.files.reading import ReadFile
from paraply.kernel.files.refusals import MOST_FAULTS, Path, Refusal
from paraply.kernel.files.sentences import SENTENCES, WANTED
from paraply.kernel.localised import Localised


def faults(
    file: ReadFile,
    schema: Mapping[str, Any],
    example: Callable[[str], str | Localised] = lambda pattern: pattern,
) -> list[Refusal]:
    """Everything in which the file has not the form, up to `MOST_FAULTS`. `example`: of a text that fits a pattern."""
    # One by one: an error of the library's holds on to the values and forms around it.
    errors = (error for whole in _Validator(schema).iter_errors(file.values) for error in _leaves(whole))
    found: dict[
        Refusal, None
    ] = {}  # the library has an error for each missing name, and the sentence names all
    for error in errors:
        found[_refusal(file, error, example)] = None
        if len(found) >= MOST_FAULTS:
            break
    return list(found)


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


def _shown(value: Any) -> str:
    """A value as it may stand in a file, cut short."""
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return " ".join(str(value).split())[:80]


def _refusal(file: ReadFile, error: ValidationError, example: Callable[[str], str | Localised]) -> Refusal:
    path: Path = tuple(error.absolute_path)
    # The library types what an error carries as possibly not set; an error from a validation always carries it.
    instance: Any = error.instance
    wanted: Any = error.validator_value
    schema: Any = error.schema
    value = _shown(instance)
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
            sentence = SENTENCES["wrong_form"].format(value=value, example=example(str(wanted)))
        case _:
            sentence = SENTENCES["wrong"].format(problem=error.message[:120])
    return Refusal(file.line(path), path, sentence)
