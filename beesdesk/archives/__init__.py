"""Sealed archives: the log and what it says in one file that anybody can read, and check without the shop."""
