"""Making, starting and stopping the embedded cluster."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess, TimeoutExpired

import psycopg

from paraply.database.errors import SetupError
from paraply.database.system_user import SystemUser

SUPERUSER = "postgres"
PORT = 5432
LONGEST_SOCKET = 100
PROCESSES = Path("/proc")
FREE_BYTES = 300 * 1024 * 1024

# No TCP. The server log carries no statements, no values, and no errors of statements, since those quote values: texts of
# interviews pass through them. `log` ranks above `error` here.
SERVER_SETTINGS = {
    "listen_addresses": "''",
    "unix_socket_permissions": "0700",
    "password_encryption": "'scram-sha-256'",
    "max_connections": "80",
    "shared_buffers": "'128MB'",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
    "logging_collector": "on",
    "log_filename": "'server-%a.log'",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "'1d'",
    "log_statement": "'none'",
    "log_min_duration_statement": "-1",
    "log_min_messages": "'log'",
    "log_min_error_statement": "'panic'",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "'terse'",
}
# A test cluster holds nothing that must outlive a power cut.
THROWAWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True, slots=True)
class Cluster:
    """One PostgreSQL cluster in a data folder, with the programs and the user that run it."""

    folder: Path
    programs: Path
    user: SystemUser
    throwaway: bool = False

    @property
    def data(self) -> Path:
        """PostgreSQL's own folder."""
        return self.folder / "cluster"

    @property
    def socket(self) -> Path:
        """The folder of the socket; elsewhere when the path is longer than the system allows."""
        near = self.folder / "run"
        if len(str(near)) < LONGEST_SOCKET - 20:
            return near
        return Path(tempfile.gettempdir()) / f"paraply-{os.geteuid()}-{hash_of(self.folder):x}"

    def make(self, password: str) -> None:
        """Create the cluster unless it exists. It takes its place only when whole, so a stopped attempt does no harm.

        Raises: SetupError.
        """
        if (self.data / "PG_VERSION").exists():
            self._check_version()
            return
        if shutil.disk_usage(self.folder).free < FREE_BYTES:
            raise SetupError(
                f"The disk under {self.folder} is full: the database needs {FREE_BYTES >> 20} MB."
            )
        fresh = self.folder / "cluster.new"
        shutil.rmtree(fresh, ignore_errors=True)
        self._give_folder(fresh)
        secret = fresh.with_suffix(".password")
        try:
            secret.touch(mode=0o600)
            secret.write_text(password, "ascii")
            self.user.own(secret)
            self._check(self._initdb(fresh, secret), "create")
        finally:
            secret.unlink(missing_ok=True)
        (fresh / "pg_hba.conf").write_text("local all all scram-sha-256\n", "ascii")
        fresh.rename(self.data)

    def start(self, superuser_password: str, patience: float = 60) -> None:
        """Start the server, after a crash too.

        Raises: SetupError when it does not come up.
        """
        self._give_folder(self.socket)
        self._write_settings()
        self._drop_stale_pid()
        deadline = time.monotonic() + patience
        while True:
            before = self._log_sizes()
            done = self._control("start", "--wait", "--timeout=60", f"--log={self.data / 'start.log'}")
            if done.returncode == 0 or self.answers(superuser_password):
                return
            said = self._said_since(before)
            # Processes of a killed server need a moment to notice and let go of its memory.
            if "shared memory block" not in said or time.monotonic() > deadline:
                self._check(done, "start", said)
            time.sleep(0.3)

    def stop(self) -> None:
        """Stop the server; those still connected are cut off."""
        if not self.alive():
            return
        done = self._control("stop", "--mode=fast", "--wait", "--timeout=60")
        if self.alive():
            self._check(done, "stop")

    def answers(self, superuser_password: str) -> bool:
        """Whether the server takes a connection now."""
        try:
            psycopg.connect(
                host=str(self.socket),
                port=PORT,
                user=SUPERUSER,
                password=superuser_password,
                dbname="postgres",
                connect_timeout=5,
            ).close()
        except psycopg.OperationalError:
            return False
        return True

    def _initdb(self, target: Path, secret: Path) -> CompletedProcess[str]:
        return self.user.run(
            self.programs / "initdb",
            f"--pgdata={target}",
            f"--username={SUPERUSER}",
            f"--pwfile={secret}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions",
        )

    def _control(self, *arguments: str) -> CompletedProcess[str]:
        try:
            return self.user.run(self.programs / "pg_ctl", f"--pgdata={self.data}", *arguments)
        except TimeoutExpired:
            raise SetupError(
                f"The database server did not answer in time; see {self.data / 'log'}."
            ) from None

    def _give_folder(self, folder: Path) -> None:
        # The folder of the socket may stand where anybody can write: take over nothing that somebody else laid there.
        if folder.is_symlink() or (folder.exists() and folder.stat().st_uid not in self._owners()):
            raise SetupError(
                f"{folder} belongs to somebody else: remove it, or set PARAPLY_DATA to a shorter path."
            )
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        self.user.own(folder)

    def _owners(self) -> set[int | None]:
        return {os.geteuid(), self.user.uid}

    def _write_settings(self) -> None:
        chosen = SERVER_SETTINGS | (THROWAWAY if self.throwaway else {})
        chosen |= {"unix_socket_directories": f"'{self.socket}'"}
        file = self.data / "postgresql.auto.conf"
        file.write_text("".join(f"{name} = {value}\n" for name, value in chosen.items()), "utf-8")
        self.user.own(file)

    def alive(self) -> bool:
        """Whether the process that the cluster names is a running server, and not one that was killed.

        The system lets a killed process keep its number until somebody asks for its end, and later gives it to others.
        """
        try:
            number = int((self.data / "postmaster.pid").read_text("ascii").split("\n", 1)[0])
            if not PROCESSES.exists():
                os.kill(number, 0)
                return True
            return b"postgres" in (PROCESSES / str(number) / "cmdline").read_bytes()
        except (OSError, ValueError):
            return False

    def _drop_stale_pid(self) -> None:
        if not self.alive():
            (self.data / "postmaster.pid").unlink(missing_ok=True)
            (self.socket / f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)

    def _check_version(self) -> None:
        made = (self.data / "PG_VERSION").read_text("ascii").strip()
        brought = self.user.run(self.programs / "postgres", "--version").stdout.split()[-1].split(".")[0]
        if made != brought:
            raise SetupError(
                f"The data in {self.data} were made by PostgreSQL {made} and this version brings {brought}: export "
                "the programmes with the version before, move the folder away, and import them again."
            )

    def _log_sizes(self) -> dict[Path, int]:
        logs = [self.data / "start.log", *(self.data / "log").glob("*.log")]
        return {file: file.stat().st_size for file in logs if file.exists()}

    def _said_since(self, before: dict[Path, int]) -> str:
        said = []
        for file in self._log_sizes():
            with file.open("rb") as log:
                log.seek(min(before.get(file, 0), file.stat().st_size))
                said.append(log.read().decode("utf-8", "replace"))
        return "\n".join(said)

    def _check(self, done: CompletedProcess[str], verb: str, logged: str = "") -> None:
        if done.returncode == 0:
            return
        said = f"{done.stderr}\n{done.stdout}\n{logged}"
        if "No space left on device" in said:
            raise SetupError(f"The disk under {self.folder} is full: the database cannot {verb}.")
        lines = [line for line in said.splitlines() if "FATAL" in line or "error:" in line]
        told = [line for line in done.stderr.splitlines() if line.strip()]
        reason = (lines or told or [f"see {self.data / 'start.log'}"])[-1].strip()
        raise SetupError(f"The database could not {verb}: {reason}")


def hash_of(path: Path) -> int:
    """A number for a path that is the same in every process. Shape: 40 bits."""
    return int.from_bytes(hashlib.sha256(str(path).encode()).digest()[:5], "big")
