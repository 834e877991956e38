"""BeesDesk, the desktop program of a cooperative supermarket."""

__version__ = "0.1.0"
