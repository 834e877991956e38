"""The members' kiosk: whoever shows a card sees their own page, and nothing of it stays."""
