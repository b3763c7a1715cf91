"""Tests of what a reader can take along."""
