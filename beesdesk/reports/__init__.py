"""What the shop puts on paper."""
