"""The dialogs of the till: each asks for one thing, and says what it found by `answered`."""
