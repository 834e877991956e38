"""The till: baskets, sales, sessions, their rules."""
