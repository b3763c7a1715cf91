"""What a content file says, and reading it."""
