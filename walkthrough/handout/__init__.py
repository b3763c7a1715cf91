"""What a reader can take along, as text."""
