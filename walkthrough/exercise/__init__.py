"""Time as a value: breathing and grounding, with no clock inside."""
