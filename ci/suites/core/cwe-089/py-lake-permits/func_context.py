def rods_allowed(holder, lake):
    """With how many rods this holder may fish in this lake: `rods` of the permit, 0 if there is no such permit."""
