"""What the shop has: moves, what they are worth, what is to be ordered, what comes in."""
