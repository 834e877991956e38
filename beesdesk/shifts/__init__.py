"""Who works when, and what follows from it: calendar, templates, roster, attendance, standing."""
