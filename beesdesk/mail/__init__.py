"""Mail that waits until it is sent: the outbox."""
