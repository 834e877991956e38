"""The rules of cooperatives that turn a history into a standing, one file each."""
