"""The walkthrough as plain lines of text, for screen readers, braille, pipes and slow terminals."""
