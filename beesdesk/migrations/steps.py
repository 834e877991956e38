"""The one module that loads Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from beesdesk.db.file import refusal
from beesdesk.db.store import connect


def run_steps(path: Path) -> None:
    """Upgrade a file to the newest step in one transaction: all of it, or nothing."""
    connection = connect(path)
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    try:
        with engine.connect() as handed:
            connection.execute("BEGIN IMMEDIATE")
            config.attributes["connection"] = handed
            command.upgrade(config, "head")
            if connection.in_transaction:
                connection.execute("COMMIT")
    except dbapi2.Error as error:
        raise refusal(error, path) or error from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.close()
