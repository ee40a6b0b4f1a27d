"""Likenesses and differences: participants grouped by value, and a sentence made from the groups. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from paraply.comparison.matrix.answers import NO_DATA, UNKNOWN
from paraply.comparison.matrix.matrix import Matrix, MatrixCell, Row
from paraply.comparison.words import few, in_each, joined, number, whom
from paraply.kernel.localised import Localised


class Pattern(StrEnum):
    COMMON = "common"  # all have the same value
    ALL_BUT_ONE = "all_but_one"
    SPLIT = "split"  # two groups
    SCATTERED = "scattered"
    PARTLY_KNOWN = "partly_known"  # those that are known are alike; others are unknown or disputed
    ONE_KNOWN = "one_known"  # a single value is no likeness
    NOTHING_KNOWN = "nothing_known"


@dataclass(frozen=True, slots=True)
class ValueGroup:
    """Participants with one value, by name."""

    code: str
    label: Localised
    participants: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How the participants are alike in one row. `unknown` and `without_data`: names of those that cannot be grouped;
    `disputed`: names of those whose sources disagree, who stand in no group.
    """

    row: Row
    pattern: Pattern
    groups: tuple[ValueGroup, ...]
    unknown: tuple[str, ...]
    without_data: tuple[str, ...]
    disputed: tuple[str, ...]
    sentence: Localised


def likenesses(matrix: Matrix) -> tuple[Likeness, ...]:
    """One for each row where somebody is in the study and in the programme."""
    names = dict(matrix.columns)
    return tuple(found for row in matrix.rows if (found := likeness(row, names)) is not None)


def likeness(row: Row, names: dict[str, str]) -> Likeness | None:
    """Group a row's participants by value, largest group first; None when nobody can be compared."""
    compared = [cell for cell in row.cells if cell.known or cell.codes & {UNKNOWN, NO_DATA}]
    if not compared:
        return None
    groups = _groups([cell for cell in compared if cell.known and len(cell.codes) == 1], names)
    unknown = _names(compared, names, UNKNOWN)
    without = _names(compared, names, NO_DATA)
    disputed = tuple(names[cell.participant] for cell in compared if len(cell.codes) > 1)
    pattern = _pattern(groups, disputed, unknown)
    sentence = _sentence(row, pattern, groups, unknown, without, disputed)
    return Likeness(row, pattern, groups, unknown, without, disputed, sentence)


def _groups(cells: list[MatrixCell], names: dict[str, str]) -> tuple[ValueGroup, ...]:
    by_code: dict[str, list[MatrixCell]] = {}
    for cell in cells:
        by_code.setdefault(cell.values[0].code, []).append(cell)
    groups = [
        ValueGroup(
            code,
            found[0].values[0].label,
            tuple(c.participant for c in found),
            tuple(names[c.participant] for c in found),
        )
        for code, found in by_code.items()
    ]
    return tuple(sorted(groups, key=lambda group: -len(group.participants)))


def _names(cells: list[MatrixCell], names: dict[str, str], code: str) -> tuple[str, ...]:
    return tuple(names[cell.participant] for cell in cells if cell.codes == {code})


def _pattern(groups: tuple[ValueGroup, ...], disputed: tuple[str, ...], unknown: tuple[str, ...]) -> Pattern:
    if not groups:
        return Pattern.SCATTERED if disputed else Pattern.NOTHING_KNOWN
    sizes = [len(group.participants) for group in groups]
    if sizes == [1]:
        return Pattern.SCATTERED if disputed else Pattern.ONE_KNOWN
    if len(sizes) == 1:
        # Whom the sources disagree on may well be like the others: nobody can say that the row splits.
        return Pattern.PARTLY_KNOWN if unknown or disputed else Pattern.COMMON
    if len(sizes) == 2 and sizes[1] == 1 and sizes[0] > 1 and not disputed and not unknown:
        return Pattern.ALL_BUT_ONE
    return Pattern.SPLIT if len(sizes) == 2 and not disputed else Pattern.SCATTERED


def _sentence(
    row: Row,
    pattern: Pattern,
    groups: tuple[ValueGroup, ...],
    unknown: tuple[str, ...],
    without: tuple[str, ...],
    disputed: tuple[str, ...],
) -> Localised:
    total = sum(len(group.participants) for group in groups) + len(unknown) + len(disputed)
    parts = [_main(row, pattern, groups, total)] if groups else []
    if disputed:
        alone = joined([row.label, _COLON], "") if not groups else Localised("", "", "")
        parts.append(joined([alone, _DISPUTED.format(names=whom(disputed))], " "))
    if unknown:
        parts.append(
            _UNKNOWN.format(label=row.label, names=whom(unknown))
            if not groups
            else _REST.format(names=whom(unknown))
        )
    if without:
        parts.append(_WITHOUT.format(names=whom(without)))
    return joined(parts)


def _main(row: Row, pattern: Pattern, groups: tuple[ValueGroup, ...], total: int) -> Localised:
    first = groups[0]
    if pattern is Pattern.COMMON:
        return _ALL.format(label=row.label, value=first.label, count=number(total))
    if pattern is Pattern.ONE_KNOWN:
        return _ONE.format(label=row.label, value=first.label, name=first.names[0])
    if pattern is Pattern.ALL_BUT_ONE:
        return _BUT.format(label=row.label, value=first.label, name=groups[1].names[0], other=groups[1].label)
    each = [
        _OF.format(value=g.label, count=number(len(g.names)), total=number(total), names=few(g.names))
        for g in groups
    ]
    clauses = joined(each, ", ")
    return in_each(lambda language: f"{row.label.text(language)}: {clauses.text(language)}.")


_ALL = Localised(
    "{label}: {value} i alle {count}.", "{label}: {value} i alle {count}.", "{label}: {value} in all {count}."
)
_ONE = Localised("{label}: {value} i {name}.", "{label}: {value} i {name}.", "{label}: {value} in {name}.")
_BUT = Localised(
    "{label}: {value} i alle unntatt {name}, der svaret er {other}.",
    "{label}: {value} i alle unntatt {name}, der svaret er {other}.",
    "{label}: {value} in all but {name}, where it is {other}.",
)
_OF = Localised(
    "{value} i {count} av {total}{names}",
    "{value} i {count} av {total}{names}",
    "{value} in {count} of {total}{names}",
)
_COLON = Localised(":", ":", ":")
_DISPUTED = Localised(
    "Kildene er uenige om {names}.", "Kjeldene er usamde om {names}.", "The sources disagree on {names}."
)
_UNKNOWN = Localised(
    "{label}: ukjent for {names}.", "{label}: ukjent for {names}.", "{label}: unknown for {names}."
)
_REST = Localised("Ukjent for {names}.", "Ukjent for {names}.", "Unknown for {names}.")
_WITHOUT = Localised(
    "{names} har ingen data ennå.", "{names} har ingen data enno.", "No data yet from {names}."
)
