"""Schema steps of the shop's file, run at start after a copy was made."""

HEAD = "0024"
"""The newest step that this program knows; a test compares it with the scripts."""
