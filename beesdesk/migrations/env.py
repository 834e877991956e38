"""Alembic's entry: the connection is handed in by `upgrade`, there is no configuration file."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False, render_as_batch=True)
context.run_migrations()
