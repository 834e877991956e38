"""The screens: the only part of BeesDesk that knows Qt."""
