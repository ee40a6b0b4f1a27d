"""Text of a file → plain values, with the line each came from.

YAML 1.2, so that `no` is a word; no anchors, tags, directives or duplicate keys, so that a file is what it looks like. The values
are made from the parser's events one by one, so that a file that is too deep or too many-sided is refused before it fills the memory.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import Reader
from ruamel.yaml.scanner import Scanner

from paraply.kernel.files.content import checked
from paraply.kernel.files.refusals import MOST_FAULTS, Path, Refusal, Refused
from paraply.kernel.files.scalars import HIDDEN, composed, plain
from paraply.kernel.files.sentences import SENTENCES

MOST_VALUES = 1_000_000  # a national programme with ten years of records has about 210,000
DEEPEST = 20


@dataclass
class ReadFile:
    """The file's values, and what is needed to tell the line of each.

    Shape: `lines` holds, by the identity of a list or a mapping, the line of each thing in it, in order; `first`: where all begins.
    """

    values: Any
    lines: dict[int, array[int]] = field(default_factory=dict)
    first: int = 1

    def line(self, path: Path) -> int:
        """The line (from 1) of a path, or of the nearest thing around it that is in the file."""
        value, line = self.values, self.first
        for step in path:
            lines = self.lines.get(id(value), ())
            steps = list(value if isinstance(value, dict) else range(len(lines)))
            if step not in steps or not lines:
                break
            line, value = lines[steps.index(step)], value[step]
        return line


def read(content: bytes) -> ReadFile:
    """Read a file's bytes.

    Raises: Refused with every fault found, none of it taken.
    """
    values = _Values()
    try:
        for event in _events(checked(content)):
            values.take(event)
    except Refused as refused:
        raise Refused([*values.refusals, *refused.refusals]) from refused
    if values.file.values is None and not values.refusals:
        raise Refused([Refusal(1, (), SENTENCES["empty"])])
    if values.refusals:
        raise Refused(values.refusals)
    return values.file


class _Scanner(Scanner):
    scanner_processing_version = (1, 2)  # whatever a directive says


class _Reader(Reader):
    line, reached = 0, 1

    def reset_reader(self) -> None:
        self.reached = self.line + 1  # where it was when the parser gave up
        super().reset_reader()


def _events(content: bytes) -> Iterator[Event]:
    yaml = YAML(typ="safe", pure=True)
    yaml.Reader, yaml.Scanner = _Reader, _Scanner
    try:
        yield from yaml.parse(BytesIO(content))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise _not_yaml(line, error.problem or error.context or "") from error
    except Exception as error:
        # Whatever else a parser raises, and they raise many things, it is the file that it could not read.
        raise _not_yaml(yaml.reader.reached, str(error) or type(error).__name__) from error


def _not_yaml(line: int, problem: str) -> Refused:
    return Refused([Refusal(line, (), SENTENCES["not_yaml"].format(problem=" ".join(problem.split())[:100]))])


@dataclass(slots=True)
class _Open:
    """A list or a mapping that has not ended. `name`: the field that was read last; `waits`: whether its value comes next."""

    values: Any
    name: str = ""
    waits: bool = False
    lines: array[int] = field(default_factory=lambda: array("I"))

    def steps(self, inside: bool) -> Path:
        """The way to what comes next, or to what is open `inside`."""
        if isinstance(self.values, list):
            return (len(self.values) - inside,)
        return (self.name,) if inside or self.waits else ()


class _Values:
    """The values of a file, made from its events."""

    def __init__(self) -> None:
        self.refusals: list[Refusal] = []
        self.open: list[_Open] = []
        self.file = ReadFile(None)
        self.count = self.documents = 0
        self.takers = {
            ScalarEvent: self.scalar,
            MappingStartEvent: self.mapping,
            SequenceStartEvent: self.sequence,
            MappingEndEvent: self.end,
            SequenceEndEvent: self.end,
            AliasEvent: self.alias,
            DocumentStartEvent: self.document,
        }

    def take(self, event: Any) -> None:
        """Raises: Refused where nothing sensible can follow."""
        taker = self.takers.get(type(event))
        if taker:
            taker(event)

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.stop(event, "several_documents")

    def scalar(self, event: Any) -> None:
        text = composed(event.value)
        if hidden := HIDDEN.search(text):
            self.refuse(event, "character", name=f"U+{ord(hidden[0]):04X}")
            text = ""
        place = self.open[-1] if self.open else None
        if place and isinstance(place.values, dict) and not place.waits:
            self.name(event, place, text)
            return
        value: Any = text
        try:
            value = plain(text) if event.style is None else text
        except ValueError:
            self.refuse(event, "not_a_value", text=text[:60])
        self.put(event, value)

    def name(self, event: Any, place: _Open, text: str) -> None:
        if event.anchor or event.tag:
            self.refuse(event, "not_a_name")
        elif text in place.values:
            self.refuse(event, "duplicate_key", name=text[:80])
        place.name, place.waits = text, True
        place.lines.append(event.start_mark.line + 1)

    def mapping(self, event: Any) -> None:
        self.begin(event, {})

    def sequence(self, event: Any) -> None:
        self.begin(event, [])

    def begin(self, event: Any, values: Any) -> None:
        if len(self.open) > DEEPEST:
            self.stop(event, "too_deep", limit=DEEPEST)
        self.put(event, values)
        self.open.append(_Open(values))

    def end(self, event: Any) -> None:
        ended = self.open.pop()
        if ended.lines:
            self.file.lines[id(ended.values)] = ended.lines

    def alias(self, event: Any) -> None:
        self.put(event, None)

    def put(self, event: Any, value: Any) -> None:
        """The value in its place: in what is open, or as the whole of the file."""
        self.count += 1
        if self.count > MOST_VALUES:
            self.stop(event, "too_many", limit=MOST_VALUES)
        if event.anchor:
            self.refuse(event, "anchor", name=str(event.anchor)[:60])
        elif getattr(event, "tag", None):
            self.refuse(event, "tag", name=str(event.tag)[:60])
        line = event.start_mark.line + 1
        place = self.open[-1] if self.open else None
        if place is None:
            self.file.values, self.file.first = value, line
        elif isinstance(place.values, list):
            place.values.append(value)
            place.lines.append(line)
        elif not place.waits:
            self.stop(event, "not_a_name")
        else:
            place.values[place.name] = value
            place.waits = False

    def refuse(self, event: Any, reason: str, **values: Any) -> None:
        fault = Refusal(event.start_mark.line + 1, self.path(), SENTENCES[reason].format(**values))
        self.refusals.append(fault)
        if len(self.refusals) >= MOST_FAULTS:
            raise Refused([])

    def stop(self, event: Any, reason: str, **values: Any) -> None:
        self.refuse(event, reason, **values)
        raise Refused([])

    def path(self) -> Path:
        return tuple(step for one in self.open for step in one.steps(inside=one is not self.open[-1]))
