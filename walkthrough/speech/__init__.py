"""Reading aloud, and soft sounds for the breath, through what a computer has already."""
