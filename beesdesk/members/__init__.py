"""Members, their eaters and their cards."""
