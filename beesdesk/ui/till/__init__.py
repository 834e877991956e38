"""The till: its window, and the deeds behind it."""
