"""A kiosk's day in minutes: the real app under a clock that jumps from timer to timer."""
