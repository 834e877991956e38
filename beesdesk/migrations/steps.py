"""The one module that loads Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from beesdesk.db.file import refusal, refusing
from beesdesk.db.store import connect


def run_steps(path: Path) -> None:
    """Upgrade a file to the newest step in one transaction: all of it, or nothing."""
    connection = connect(path)
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    try:
        # Alembic commits by itself where it finds no transaction, and its own are deferred: it is handed one that is open.
        with refusing(path), engine.connect() as handed, handed.begin():
            connection.execute("BEGIN IMMEDIATE")
            config.attributes["connection"] = handed
            command.upgrade(config, "head")
    except DBAPIError as error:
        refused = refusal(error.orig, path) if error.orig else None
        if refused is None:
            raise
        raise refused from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.close()
