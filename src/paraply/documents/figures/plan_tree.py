"""The plan tree: plans in layers under the one asked about, with the status on each line. Pure layout, any shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from paraply.documents.figures.picture import Picture, Placed, Words
from paraply.documents.figures.rows import Join, Sized, broken, lay, widened
from paraply.documents.figures.text import width, wrapped

PAD, LINE, NARROW, BROAD = 14.0, 20.0, 190.0, 300.0
BACK = "back"  # the kind of a line that closes a circle


@dataclass(frozen=True, slots=True)
class Node:
    """A plan. `mark`: gives it its sign, as its status does."""

    key: str
    title: str
    detail: str = ""
    kind: str = ""
    mark: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie from one plan to the one it rests on. `kind`: its status."""

    source: str
    target: str
    label: str
    kind: str


def plan_tree(
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    root: str | None,
    title: str,
    description: str = "",
    room: float = 1000,
) -> Picture:
    """Lay the tree out from the root down; plans that it does not reach stand in rows beneath.

    A plan tied to from several places is drawn once. An edge that closes a circle is drawn back, so that nothing is endless.
    """
    depth, closing = _layers([node.key for node in nodes], edges, root)
    joins = [
        Join(edge.source, edge.target, BACK if number in closing else edge.kind, edge.label)
        for number, edge in enumerate(edges)
    ]
    deepest = max(depth.values(), default=-1)
    layers: list[list[Node]] = [[] for _ in range(deepest + 2)]
    for node in nodes:
        layers[depth.get(node.key, deepest + 1)].append(node)
    rows = []
    for layer in layers:
        sized = [_box(node) for node in layer]
        rows += broken([replace(box, width=widened(box, joins)) for box in sized], room)
    laid = lay(rows, joins)
    return Picture(laid.width, laid.height, laid.boxes, laid.lines, title, description)


def _layers(
    keys: Sequence[str], edges: Sequence[Edge], root: str | None
) -> tuple[dict[str, int], frozenset[int]]:
    """How far below the root each plan that it reaches stands, by the longest way, and the edges that close a circle."""
    onwards: dict[str, list[tuple[int, str]]] = {key: [] for key in keys}
    for number, edge in enumerate(edges):
        if edge.source in onwards and edge.target in onwards:
            onwards[edge.source].append((number, edge.target))
    if root not in onwards:
        return {}, frozenset()
    order, closing = _walked(root, onwards)
    depth = {root: 0}
    for key in order:
        for number, target in onwards[key]:
            if number not in closing:
                depth[target] = max(depth.get(target, 0), depth[key] + 1)
    return depth, closing


def _walked(root: str, onwards: dict[str, list[tuple[int, str]]]) -> tuple[list[str], frozenset[int]]:
    """The plans reached, each before those it leads to, and the edges that lead back. Without recursion: chains may be long."""
    done: list[str] = []
    closing: set[int] = set()
    way, state = [(root, iter(onwards[root]))], {root: "open"}
    while way:
        key, rest = way[-1]
        step = next(rest, None)
        if step is None:
            state[key] = "done"
            done.append(key)
            way.pop()
        elif state.get(step[1]) == "open":
            closing.add(step[0])
        elif step[1] not in state:
            state[step[1]] = "open"
            way.append((step[1], iter(onwards[step[1]])))
    return done[::-1], frozenset(closing)


def _box(node: Node) -> Sized:
    room = min(max(width(node.title, 14, 600) + 20, NARROW - 2 * PAD), BROAD - 2 * PAD)
    lines, y = [], PAD
    for number, text in enumerate(wrapped(node.title, room - 20, 14, 600)):
        y += LINE - 5
        lines.append(Placed(PAD + 20, y, Words(text, 14, 600, "ink", node.mark if number == 0 else "")))
        y += 4
    for text in wrapped(node.detail, room - 20, 12.5, most=3):
        y += LINE - 6
        lines.append(Placed(PAD + 20, y, Words(text, 12.5, 400, "soft")))
        y += 3
    label = ", ".join(part for part in (node.title, node.detail) if part)
    return Sized(node.key, room + 2 * PAD, y + PAD, tuple(lines), node.kind, label, node.href)
