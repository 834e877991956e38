"""Scenarios of standing and roster, run through the same actions as the screens'."""
