"""The sections of the settings page: what the shop has decided, each explained where it stands."""
