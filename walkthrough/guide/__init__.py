"""The authors' guide, as text."""
