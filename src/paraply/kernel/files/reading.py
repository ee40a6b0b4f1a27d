"""Text of a file → plain values, with the line each came from.

YAML 1.2, so that `no` is a word; no anchors, tags or duplicate keys, so that a file is what it looks like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from paraply.kernel.files.refusals import Path, Refusal, Refused
from paraply.kernel.files.sentences import SENTENCES

LARGEST_FILE = 64 * 1024 * 1024  # bytes; a national programme with ten years of records takes about 10 MB
DEEPEST = 20
_PLAIN = "tag:yaml.org,2002:"


@dataclass
class ReadFile:
    """The file's values and, for each path, its line (from 1)."""

    values: Any
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of a path, or of the nearest thing around it that is in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(content: bytes) -> ReadFile:
    """Read a file's bytes.

    Raises: Refused with every fault found, none of it taken.
    """
    if len(content) > LARGEST_FILE:
        raise Refused([Refusal(1, (), SENTENCES["too_large"].format(limit=LARGEST_FILE // 2**20))])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Refused([Refusal(line, (), SENTENCES["not_utf8"])]) from error
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise Refused(
            [Refusal(line, (), SENTENCES["not_yaml"].format(problem=error.problem or ""))]
        ) from error
    except (YAMLError, ValueError) as error:
        raise Refused(
            [Refusal(1, (), SENTENCES["not_yaml"].format(problem=str(error).splitlines()[0]))]
        ) from error
    except RecursionError as error:
        raise Refused([Refusal(1, (), SENTENCES["too_deep"])]) from error
    if node is None:
        raise Refused([Refusal(1, (), SENTENCES["empty"])])
    reader = _Reader()
    values = reader.value(node, ())
    if reader.refusals:
        raise Refused(reader.refusals)
    return ReadFile(values, reader.lines)


class _Reader:
    def __init__(self) -> None:
        self.lines: dict[Path, int] = {}
        self.refusals: list[Refusal] = []

    def refuse(self, node: Node, path: Path, reason: str, **values: str) -> None:
        self.refusals.append(Refusal(node.start_mark.line + 1, path, SENTENCES[reason].format(**values)))

    def value(self, node: Node, path: Path) -> Any:
        self.lines[path] = node.start_mark.line + 1
        if node.anchor:
            self.refuse(node, path, "anchor", name=str(node.anchor))
            return None
        if len(path) > DEEPEST:
            self.refuse(node, path[:3], "too_deep")
            return None
        if not _is_plain(node):
            self.refuse(node, path, "tag", name=str(node.tag))
            return None
        if isinstance(node, MappingNode):
            return self.mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return self.scalar(cast(ScalarNode, node), path)

    def mapping(self, node: MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode) or key_node.anchor or not _is_plain(key_node):
                self.refuse(key_node, path, "not_a_name")
                continue
            key = str(key_node.value)
            if key in values:
                self.refuse(key_node, path, "duplicate_key", name=key)
            values[key] = self.value(value_node, (*path, key))
            self.lines[(*path, key)] = key_node.start_mark.line + 1
        return values

    def scalar(self, node: ScalarNode, path: Path) -> Any:
        text = str(node.value)
        if hidden := _HIDDEN.search(text):
            # YAML can write these as escapes; the database and terminals cannot take them.
            self.refuse(node, path, "character", name=f"U+{ord(hidden[0]):04X}")
            return None
        try:
            return _SCALARS[str(node.tag)](text)
        except ValueError:
            self.refuse(node, path, "not_a_value", text=text[:60])
            return None


def _truth(text: str) -> bool:
    return text.lower() == "true"


def _whole(text: str) -> int:
    return int(text, 0) if text[:2].lower() in ("0x", "0o") else int(text)


def _is_plain(node: Node) -> bool:
    if isinstance(node, ScalarNode):
        return str(node.tag) in _SCALARS
    return str(node.tag) == _PLAIN + ("map" if isinstance(node, MappingNode) else "seq")


_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SCALARS: dict[str, Any] = {
    _PLAIN + "str": str,
    _PLAIN + "timestamp": str,  # a date stays the text it was written as
    _PLAIN + "int": _whole,
    _PLAIN + "float": float,
    _PLAIN + "bool": _truth,
    _PLAIN + "null": lambda text: None,
}
