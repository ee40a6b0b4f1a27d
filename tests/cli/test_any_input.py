"""Whatever a command is given, and wherever its words go, it ends with a small exit code and one sentence."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.running import Command, Ran
from paraply.access.models import SYSTEM, Membership, User
from paraply.cli.arguments import parser

PARAPLY = Path(sys.executable).with_name("paraply")
BAD = (
    "",
    " ",
    "\udcff\udcfe",
    "a\nb",
    "a\0b",
    "x" * 5000,
    "-1",
    "9" * 30,
    "١٢",
    "æøå'\"\\%{}",
    "0",
    "1e3",
    "2010-02-30",
)
# What each argument is given while another one is tried.
GOOD = {
    "programme": "nowhere",
    "email": "ny@example.invalid",
    "member_role": "secretariat",
    "file": "no such file",
    "out": "no such folder",
    "edition": "1",
    "adopted": "2026-10-01",
}


def commands() -> dict[str, argparse.ArgumentParser]:
    whole = parser()
    (found,) = [action for action in whole._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found.choices)


def lines() -> Iterator[tuple[str, ...]]:
    """Each argument of each command with each bad value, all others good."""
    for name, command in commands().items():
        taking = [one for one in command._actions if one.nargs != 0]
        for tried in taking:
            for value in BAD if tried.dest != "host" else BAD[:-3]:  # those are addresses, if strange ones
                needed = [one for one in taking if one.required and one is not tried]
                yield (
                    name,
                    *(part for one in needed for part in _as_typed(one, GOOD[one.dest])),
                    *_as_typed(tried, value),
                )


def _as_typed(action: argparse.Action, value: str) -> list[str]:
    return (
        [f"{action.option_strings[-1]}={value}"]
        if action.option_strings
        else ["--", value][value[:1] != "-" :]
    )


def of(name: str) -> list[tuple[str, ...]]:
    return [line for line in lines() if line[0] == name]


def told(ran: Ran) -> None:
    """A small code; when it is not 0, one sentence; no fault that nobody foresaw."""
    assert ran.code in (0, 1, 2), ran
    assert "Traceback" not in ran.out + ran.err
    assert "does not know" not in ran.err, ran.err
    if ran.code:
        assert len(ran.err.strip().splitlines()) == 1, ran.err


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(commands()))
def test_any_argument_is_taken_or_refused_in_a_sentence(
    name: str, paraply: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PARAPLY_LANGUAGE", "en")
    monkeypatch.setenv("PARAPLY_DEMO", "0")
    monkeypatch.chdir(tmp_path)
    for line in of(name):
        told(paraply(*line))


@pytest.mark.django_db
@pytest.mark.parametrize("actor", BAD)
def test_any_actor_is_refused_in_a_sentence(actor: str, paraply: Command) -> None:
    ran = paraply(f"--as={actor}", "matrix", "nowhere", "--lang", "en")
    told(ran)
    assert ran.code


@pytest.mark.django_db
@pytest.mark.boso
@pytest.mark.parametrize(
    "address",
    [
        "",
        "not an address",
        "Kari <kari@kommune.example>",
        "bjørn@kommune.example",
        "a@kommune.example\nBcc: b@kommune.example",
        f"{'a' * 300}@kommune.example",
        f"a@{'b' * 60}.{'c' * 60}.{'d' * 60}.{'e' * 60}.{'f' * 20}.example",
        '"a b"@kommune.example',
    ],
)
def test_an_address_that_is_none_enrols_nobody(address: str, paraply: Command) -> None:
    before = Membership.objects.count()
    ran = paraply("enrol", address, "boso", "--role", "secretariat", "--lang", "en")
    assert ran.code == 2
    assert "this is no e-mail address" in ran.sentence
    assert Membership.objects.count() == before
    assert not Membership.objects.filter(user__username=SYSTEM, role="secretariat").exists()


@pytest.mark.django_db
@pytest.mark.boso
def test_an_address_is_the_same_in_small_and_large_letters(paraply: Command) -> None:
    for address in ("Kari@Kommune.example", "KARI@KOMMUNE.EXAMPLE", "kari@kommune.example"):
        assert paraply("enrol", address, "boso", "--role", "secretariat").code == 0
    found = User.objects.get(email__iexact="kari@kommune.example")
    assert (found.email, found.username) == ("kari@kommune.example", "kari@kommune.example")
    assert Membership.objects.filter(user=found).count() == 1


@pytest.mark.django_db
@pytest.mark.boso
@pytest.mark.parametrize(
    "line",
    [
        ("--role", "coordinator"),
        ("--role", "secretariat", "--participant", "HAM"),
        ("--role", "coordinator", "--participant", ""),
    ],
)
def test_a_role_that_does_not_fit_its_place_is_refused(line: tuple[str, ...], paraply: Command) -> None:
    ran = paraply("enrol", "ny@example.invalid", "boso", *line, "--lang", "en")
    told(ran)
    assert ran.code == 2


@pytest.mark.parametrize(
    ("host", "port", "code", "said"),
    [
        ("nosuchhost.invalid", "8461", 1, "The host nosuchhost.invalid is unknown"),
        (f"{'a' * 70}.example", "8461", 1, "is unknown"),
        ("192.0.2.1", "8461", 1, "This machine does not have the address 192.0.2.1"),
        ("127.0.0.1", "99999", 2, "is no whole number from 1 to 65535"),
        ("127.0.0.1", "-5", 2, "is no whole number from 1 to 65535"),
        ("127.0.0.1", "taken", 1, "is used by something else"),
    ],
)
def test_each_reason_not_to_serve_is_its_own(
    host: str, port: str, code: int, said: str, paraply: Command
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = str(taken.getsockname()[1]) if port == "taken" else port
        ran = paraply("serve", f"--host={host}", f"--port={number}", "--lang", "en")
    assert (ran.code, said in ran.sentence) == (code, True), ran.err


FILES = {"folder": "is a folder", "file/below": "is a file and no folder", "missing": "does not exist"}


@pytest.mark.django_db
@pytest.mark.boso
@pytest.mark.parametrize("command", ["import", "texts"])
@pytest.mark.parametrize("name", [*FILES, "n" * 300, "binary", "empty"])
def test_any_file_is_read_or_refused_in_a_sentence(
    command: str, name: str, paraply: Command, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "empty").touch()
    (tmp_path / "binary").write_bytes(bytes(range(256)))
    ran = paraply(command, tmp_path / name, "--lang", "en")
    assert ran.code == 1
    assert "Traceback" not in ran.err and "does not know" not in ran.err


@pytest.mark.parametrize(("name", "said"), FILES.items())
def test_a_place_that_cannot_be_written_is_told(
    name: str, said: str, paraply: Command, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    place = tmp_path / (f"{name}/schema.json" if name == "missing" else name)
    ran = paraply("schema", "-o", place, "--lang", "en")
    assert (ran.code, said in ran.sentence) == (1, True), ran.err


def run(shell: str, *arguments: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    given = {**os.environ, "PARAPLY_LANGUAGE": "nb", **environment}
    line = ["bash", "-o", "pipefail", "-c", shell, str(PARAPLY), *arguments]
    return subprocess.run(line, env=given, capture_output=True, check=False, timeout=120)


WINDOW = ("budget-window", "--adopted", "2026-10-01")


@pytest.mark.parametrize(
    ("shell", "environment", "code"),
    [
        ('"$0" "$@" >&-', {}, 0),
        ('"$0" "$@" >&- 2>&- <&-', {}, 0),
        ('"$0" "$@" > /dev/full', {}, 1),
        ('"$0" "$@" | true', {}, 0),
        ('"$0" --help | true', {}, 0),
        ('"$0" "$@"', {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, 0),
        ('"$0" "$@"', {"PYTHONIOENCODING": "ascii"}, 0),
    ],
)
def test_any_output_will_do(shell: str, environment: dict[str, str], code: int) -> None:
    ran = run(shell, *WINDOW, **environment)
    assert ran.returncode == code, ran.stderr
    assert b"Traceback" not in ran.stderr and b"Exception ignored" not in ran.stderr
    assert len(ran.stderr.splitlines()) == code


@pytest.mark.parametrize(
    "arguments",
    [(b"matrix", b"\xff\xfe"), (b"import", b"\xff\xfe"), (b"--as", b"\xff", b"matrix", b"boso"), (b"\xff",)],
)
def test_bytes_that_are_no_text_are_refused_in_a_sentence(arguments: tuple[bytes, ...]) -> None:
    ran = run('"$0" "$@"', *arguments)
    assert ran.returncode in (1, 2)
    assert b"Traceback" not in ran.stderr
    assert len(ran.stderr.splitlines()) == 1, ran.stderr


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DATABASE_URL", "postgresql://a@h:99999/b", b"must look like postgresql://"),
        ("DATABASE_URL", "postgresql://[a/b", b"must look like postgresql://"),
        ("PARAPLY_MAIL", "smtp://mail:port", b"PARAPLY_MAIL must look like"),
        ("PARAPLY_DATA", "/proc/nothing", b"Cannot write to /proc/nothing"),
        ("PARAPLY_DATA", "~nosuchuser/data", b"There is no home folder"),
    ],
)
def test_any_setting_is_taken_or_refused_in_a_sentence(name: str, value: str, said: bytes) -> None:
    for command in (("doctor",), ("matrix", "boso")):
        ran = run(
            '"$0" "$@" 2>&1',
            *command,
            **{name: value, f"{name}_JOB": value, "PARAPLY_LANGUAGE": "en", "PARAPLY_HOSTS": "a"},
        )
        assert ran.returncode == 1
        (line,) = ran.stdout.splitlines()
        assert said in line
