"""Pictures of the running app: `python -m tests.pictures` draws those of the README anew."""
