"""What the command line can do, a module a part; only the one that is called is loaded."""


class BadCall(Exception):
    """The call's words are off: said on standard error with exit code 2."""
