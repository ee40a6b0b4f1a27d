"""Each system error has its own cause and advice; none is told as another."""

from __future__ import annotations

import errno

import pytest

from paraply.kernel.troubles import TABLE, Doing, trouble

WORDS = {"place": "/data", "host": "localhost", "port": "80", "program": "/bin/x", "user": "paraply"}


def told(doing: Doing, number: int) -> str:
    return trouble(doing, OSError(number, "x"), **WORDS).text("en")


def test_what_this_user_may_not_do_says_so_and_what_to_do() -> None:
    assert told(Doing.KEEPING, errno.EACCES) == told(Doing.KEEPING, errno.EPERM)
    assert "/data" in told(Doing.KEEPING, errno.EACCES)
    assert told(Doing.LISTENING, errno.EACCES) == (
        "This user may not use port 80: ports below 1024 are for root. Choose another with --port."
    )


@pytest.mark.parametrize("doing", list(Doing))
def test_no_two_causes_are_told_alike(doing: Doing) -> None:
    same = {errno.EPERM: errno.EACCES, errno.EDQUOT: errno.ENOSPC, errno.EEXIST: errno.ENOTDIR}
    numbers = {number for kind, number in TABLE if kind is doing and number > 0}
    causes = {same.get(number, number) for number in numbers}
    assert len({told(doing, number) for number in numbers}) >= len(causes & numbers)
