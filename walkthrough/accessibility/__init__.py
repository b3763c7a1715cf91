"""What is met of WCAG 2.2, levels A and AA, and the test of each claim."""
