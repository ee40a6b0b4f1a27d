"""Making, starting and stopping the embedded cluster."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess, TimeoutExpired

import psycopg

from paraply.config.places import private
from paraply.database.complaints import sentence_for
from paraply.database.elsewhere import PORT, take_over
from paraply.database.errors import SetupError
from paraply.database.server_settings import SERVER, THROWAWAY, socket_settings, written
from paraply.database.system_user import GROUP, SystemUser

SUPERUSER = "postgres"
PROCESSES = Path("/proc")
FREE_BYTES = 300 * 1024 * 1024
ANSWER = 5  # Unit: seconds.
PATIENCE = 60.0  # Unit: seconds; a server that recovers after a crash, or whose machine is busy, needs it.


@dataclass(frozen=True, slots=True)
class Cluster:
    """One PostgreSQL cluster in a data folder, with the programs and the user that run it, and where its socket stands."""

    folder: Path
    programs: Path
    socket: Path
    user: SystemUser
    throwaway: bool = False

    @property
    def data(self) -> Path:
        """PostgreSQL's own folder."""
        return self.folder / "cluster"

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
            with private():
                secret.write_text(password, "ascii")
            self.user.own(secret)
            self._check(self._initdb(fresh, secret), "create")
        finally:
            secret.unlink(missing_ok=True)
        (fresh / "pg_hba.conf").write_text("local all all scram-sha-256\n", "ascii")
        fresh.rename(self.data)

    def start(self, superuser_password: str) -> None:
        """Start the server, after a crash too.

        Raises: SetupError when it does not come up.
        """
        self._give_folder(self.socket)
        self.user.let_in(self.socket)
        self._write_settings()
        for lock in (self.data / "postmaster.pid", self.socket / f".s.PGSQL.{PORT}.lock"):
            if self._process_of(lock) is None:
                lock.unlink(missing_ok=True)
        deadline = time.monotonic() + PATIENCE
        while True:
            before = self._log_sizes()
            done = self._control("start", "--wait", "--timeout=60", "--log=start.log")
            if done.returncode == 0 or self.why_silent(superuser_password) is None:
                return
            said = self._said_since(before)
            # Processes of a killed server need a moment to notice and let go of its memory.
            if "shared memory block" not in said or time.monotonic() > deadline:
                self._check(done, "start", said)
            time.sleep(0.3)

    def stop(self) -> None:
        """Stop the server; those still connected are cut off.

        Raises: SetupError when it cannot be told whether it runs, or when it does not end.
        """
        if self.process() is None:
            return
        done = self._control("stop", "--mode=fast", "--wait", "--timeout=60")
        if self.process() is not None:
            self._check(done, "stop")

    def process(self) -> int | None:
        """The number of the process that runs this cluster; None when none does.

        Raises: SetupError when the cluster's own note of it cannot be read: then nobody knows.
        """
        return self._process_of(self.data / "postmaster.pid")

    def wait_for_answer(self, superuser_password: str, process: int) -> None:
        """Wait for a server that runs but is slow; it is never ended or taken for dead.

        Raises: SetupError.
        """
        deadline = time.monotonic() + PATIENCE
        while why := self.why_silent(superuser_password):
            if self.process() is None:
                raise SetupError(
                    f"The database server ended while it was waited for; see {self.data / 'log'}."
                )
            if time.monotonic() > deadline:
                raise SetupError(
                    f"The database server runs (process {process}) but does not answer: {why}. Wait, then try again; if "
                    f"it never does, end it (kill -INT {process})."
                )
            time.sleep(0.3)

    def why_silent(self, superuser_password: str) -> str | None:
        """Why the server takes no connection now; None when it takes one.

        Raises: SetupError when it runs with other passwords than ours.
        """
        try:
            psycopg.connect(
                host=str(self.socket),
                port=PORT,
                user=SUPERUSER,
                password=superuser_password,
                dbname="postgres",
                connect_timeout=ANSWER,
            ).close()
        except psycopg.OperationalError as error:
            said = str(error).strip()
            if "password authentication failed" in said:
                raise SetupError(
                    f"The passwords kept in {self.folder} are not those of the database there: put the right "
                    "credentials.json back."
                ) from None
            return (
                said.rpartition("failed: ")[2].splitlines()[0].rstrip(".") if said else "no reason is given"
            )
        return None

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
        # pg_ctl hands its options to a shell. The folder's name goes past it, in the environment and as where it works.
        program = self.programs / "pg_ctl"
        try:
            return self.user.run(program, *arguments, cwd=self.data, PGDATA=str(self.data))
        except TimeoutExpired:
            raise SetupError(
                f"The database server did not answer in time; see {self.data / 'log'}."
            ) from None

    def _give_folder(self, folder: Path) -> None:
        with private():
            folder.mkdir(exist_ok=True)
        take_over(folder, self.user)
        folder.chmod(0o700)
        self.user.own(folder)

    def _write_settings(self) -> None:
        chosen = SERVER | (THROWAWAY if self.throwaway else {})
        group = GROUP if self.user.gid is not None else None
        file = self.data / "postgresql.auto.conf"
        fresh = file.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        # The folder is the server's: what lies there may be a link to a file of root's. Nothing is written through one.
        with private(), fresh.open("xb") as out:
            out.write(written(chosen | socket_settings(self.socket, group)))
        self.user.own(fresh)
        fresh.replace(file)

    def _process_of(self, lock: Path) -> int | None:
        """The process that a lock file of the server names, when that is this cluster's server.

        Files are read as bytes: they name folders, and those are not always text. What cannot be read tells nothing, and is
        left alone. The system lets a killed process keep its number until somebody asks for its end, and later gives it
        to others: ours is the one that works in the cluster's folder.
        """
        try:
            number = int(lock.read_bytes().split(b"\n", 1)[0])
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            raise SetupError(
                f"{lock} cannot be read, so nobody knows whether the database server runs. See whether it does "
                "(pgrep -a postgres), and remove the file only if not."
            ) from None
        return number if self._is_ours(number) else None

    def _is_ours(self, number: int) -> bool:
        process = PROCESSES / str(number)
        try:
            if not PROCESSES.exists():
                os.kill(number, 0)
                return True
            return (process / "cwd").samefile(self.data)
        except PermissionError:
            # In a container root may not look into the server's process: any PostgreSQL may then be ours.
            return b"postgres" in (process / "cmdline").read_bytes()
        except (OSError, OverflowError):
            return False

    def _check_version(self) -> None:
        made = (self.data / "PG_VERSION").read_text("ascii", "replace").strip()
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
        if sentence := sentence_for(said, self.folder):
            raise SetupError(sentence)
        lines = [line for line in said.splitlines() if "FATAL" in line or "error:" in line]
        told = [line for line in done.stderr.splitlines() if line.strip()]
        reason = (lines or told or [f"see {self.data / 'start.log'}"])[-1].strip()
        raise SetupError(f"The database could not {verb}: {reason}")
