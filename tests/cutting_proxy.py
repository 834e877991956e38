"""Ways between a device and its hub that break: where, how and when the test says."""

import select
import socket
import ssl
import struct
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

HOST = "127.0.0.1"
SSL_REQUEST = struct.pack("!II", 8, 80877103)


class How(StrEnum):
    """How a connection ends."""

    RESET = "reset"
    FINISH = "finish"
    STALL = "stall"


@dataclass
class Cut:
    """After so many bytes of one direction (`up` is to the server) nothing passes any more."""

    up: bool
    after: int
    how: How


@dataclass
class Proxy:
    """Hands on what it gets; the first connections are cut as `cuts` says, all further ones are whole."""

    target: tuple[str, int]
    cuts: list[Cut] = field(default_factory=list)
    passed: list[dict[bool, int]] = field(default_factory=list)
    """Bytes of each connection, by direction."""

    def __post_init__(self) -> None:
        self._over = threading.Event()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server((HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def close(self) -> None:
        self._over.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._accepting.join()
        self._listener.close()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                cut = self.cuts.pop(0) if self.cuts else None
                self.passed.append({True: 0, False: 0})
                thread = threading.Thread(target=self._serve, args=(client, cut, self.passed[-1]), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, client: socket.socket, cut: Cut | None, count: dict[bool, int]) -> None:
        with client, socket.create_connection(self.target) as server, suppress(OSError):
            stalled = False
            while not self._over.is_set():
                for source in select.select([client, server], [], [], 0.05)[0]:
                    up = source is client
                    data = source.recv(65536)
                    if not data:
                        return
                    if stalled:
                        continue  # swallowed
                    left = max(cut.after - count[up], 0) if cut and cut.up == up else len(data)
                    count[up] += min(len(data), left)  # first, for whoever has heard it may ask at once
                    (server if up else client).sendall(data[:left])
                    if cut and left < len(data):
                        if cut.how is not How.STALL:
                            _break(cut.how, client, server)
                            return
                        stalled = True


def _break(how: How, *sockets: socket.socket) -> None:
    if how is How.RESET:
        for one in sockets:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@contextmanager
def proxy(port: int, cuts: Sequence[Cut] = ()) -> Iterator[Proxy]:
    """Stand between devices and a server on this machine."""
    made = Proxy((HOST, port), list(cuts))
    try:
        yield made
    finally:
        made.close()


@contextmanager
def answering(*answers: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """Give the port of a server that says these words, one after each of ours; and what it has heard."""
    heard: list[bytes] = []
    clients: list[socket.socket] = []
    listener = socket.create_server((HOST, 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                clients.append(client)
                with client, suppress(OSError):
                    for answer in answers:
                        heard.append(client.recv(65536))
                        client.sendall(answer)
                    heard.append(client.recv(65536))

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1], heard
    finally:
        for one in (listener, *clients):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


@contextmanager
def standing_between(port: int, certificate: Path, key: Path) -> Iterator[int]:
    """Give the port of somebody who decrypts everything on its way to a server, under a certificate of their own."""
    ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ours.load_cert_chain(certificate, key)
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    theirs.check_hostname, theirs.verify_mode = False, ssl.CERT_NONE
    listener = socket.create_server((HOST, 0))

    def hand_on(source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
        with suppress(OSError):
            sink.shutdown(socket.SHUT_RDWR)

    def serve() -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                server = socket.create_connection((HOST, port))
                with client, server, suppress(OSError):
                    client.recv(8, socket.MSG_WAITALL)
                    client.sendall(b"S")
                    server.sendall(SSL_REQUEST)
                    server.recv(1)
                    inner, outer = ours.wrap_socket(client, server_side=True), theirs.wrap_socket(server)
                    pumps = [
                        threading.Thread(target=hand_on, args=pair, daemon=True)
                        for pair in ((inner, outer), (outer, inner))
                    ]
                    for pump in pumps:
                        pump.start()
                    for pump in pumps:
                        pump.join()
                    inner.close()
                    outer.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()
