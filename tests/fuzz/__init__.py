"""Random files for everything that reads one; `python -m tests.fuzz` runs it for long."""
