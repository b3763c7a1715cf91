"""What a reader does with a script."""
