"""The visit and the plan on paper: values and text, nothing written."""
