"""A member's file at the coordinator's desk: its sections, and the acts of each."""
