"""The kiosk's guard: readiness, PIN, counts, faults, supervisor, setting up; no Textual."""
